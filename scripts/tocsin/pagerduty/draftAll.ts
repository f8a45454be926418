import { keyOf, labelOf, nameOf } from "../config/entry.ts";
import type { Around, Environment } from "../config/kind.ts";
import { users } from "../config/kinds/users.ts";
import { CommandError } from "../verb.ts";
import type { Context } from "./context.ts";
import type { Draft } from "./draft.ts";
import { type Finding, leftOut, type Read } from "./finding.ts";
import type { Match } from "./matchPeople.ts";
import { readContacts } from "./readContacts.ts";
import { type DraftOverride, readOverrides } from "./readOverrides.ts";
import { readPolicy } from "./readPolicy.ts";
import { readSchedule } from "./readSchedule.ts";
import { readService } from "./readService.ts";
import { readTeam } from "./readTeam.ts";
import { readUser } from "./readUser.ts";
import { readWindow } from "./readWindow.ts";
import { rulesByService } from "./rules/rulesByService.ts";
import type { Content } from "./shapes/file.ts";

export interface Drafts {
  /** Each after what it names. */
  readonly drafts: readonly Draft[];
  /** By the name of the schedule. */
  readonly overrides: ReadonlyMap<string, readonly DraftOverride[]>;
  /** What is secret about the channels among them. */
  readonly env: Environment;
  readonly findings: readonly Finding[];
}

/** All that the files hold as it would be here, without what could not be. */
export function draftAll(content: Content, matches: readonly Match[], context: Context): Drafts {
  const contacts = readContacts(matches.map(({ person }) => person));
  const desk = new Desk(context, { now: context.now, env: contacts.env });
  desk.take({ value: contacts.drafts, findings: contacts.findings });
  for (const match of matches) {
    const { label, draft, findings } = readUser(match, context.names);
    const taken = desk.take({ value: draft ? [draft] : [], findings });
    if (match.user || taken.length > 0) context.names.add(users, match.person.key, label);
  }
  const people = matches.map(({ person }) => person);
  for (const team of content.teams) desk.take(listed(readTeam(team, people, context)));
  const overrides = new Map<string, readonly DraftOverride[]>();
  for (const schedule of content.schedules)
    for (const draft of desk.take(listed(readSchedule(schedule, context))))
      overrides.set(labelOf(draft.entry), desk.heard(readOverrides(schedule, context)));
  for (const policy of content.policies) desk.take(listed(readPolicy(policy, context)));
  const rules = rulesByService(content);
  for (const service of content.services)
    desk.take(listed(readService(service, rules.of(service.id ?? ""), context)));
  desk.heard({ value: undefined, findings: rules.findings });
  for (const window of content.windows) desk.take(readWindow(window, content.windows, context));
  return { drafts: desk.drafts, overrides, env: contacts.env, findings: desk.findings };
}

const listed = ({ value, findings }: Read<Draft | undefined>): Read<readonly Draft[]> => ({
  ...{ value: value ? [value] : [], findings },
});

/** Takes what has been read, if the host's rules would. */
class Desk {
  readonly drafts: Draft[] = [];
  readonly findings: Finding[] = [];
  readonly #context: Context;
  readonly #around: Around;
  readonly #keys = new Set<string>();

  constructor(context: Context, around: Around) {
    this.#context = context;
    this.#around = around;
  }

  heard<T>({ value, findings }: Read<T>): T {
    this.findings.push(...findings);
    return value;
  }

  /** Those that were taken. */
  take(read: Read<readonly Draft[]>): readonly Draft[] {
    return this.heard(read).filter((draft) => this.#isTaken(draft));
  }

  #isTaken(draft: Draft): boolean {
    const { entry, id } = draft;
    const why = whyRefused(draft, this.#around);
    if (why !== undefined) {
      this.findings.push(leftOut(nameOf(entry), why));
      return false;
    }
    const key = `${entry.kind.name}/${keyOf(entry)}`;
    if (this.#keys.has(key))
      throw new CommandError(`two ${entry.kind.name} of the files are called "${labelOf(entry)}"`);
    this.#keys.add(key);
    if (id !== undefined) this.#context.names.add(entry.kind, id, labelOf(entry));
    this.drafts.push(draft);
    return true;
  }
}

function whyRefused({ entry: { kind, value } }: Draft, around: Around): string | undefined {
  const flaws = (kind.flawsOf?.(value) ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
  return flaws.length > 0 ? flaws.join(" ") : kind.whyNot?.({ action: "CREATE", value }, around);
}
