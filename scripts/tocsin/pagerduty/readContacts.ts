import type { Environment } from "../config/kind.ts";
import { whyNoChannel } from "../config/kinds/channelSecrets.ts";
import { channels } from "../config/kinds/channels.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Finding, leftOut } from "./finding.ts";
import type { FilePerson } from "./readPeople.ts";
import type { PagerdutyContactMethod } from "./shapes/person.ts";

/** Ways to people, as channels of theirs. */
export interface Contacts {
  readonly drafts: readonly Draft[];
  /** What the channels' variables hold. */
  readonly env: Environment;
  readonly findings: readonly Finding[];
}

export function readContacts(people: readonly FilePerson[]): Contacts {
  const taken = new Set<string>();
  const reads = people.flatMap((person) =>
    (person.contactMethods ?? []).map((method) => readContact(method, person, taken)),
  );
  return {
    drafts: reads.flatMap((read) => ("draft" in read ? [read.draft] : [])),
    env: Object.assign({}, ...reads.map((read) => ("env" in read ? read.env : {}))),
    findings: reads.flatMap((read) => ("why" in read ? [leftOut(read.where, read.why)] : [])),
  };
}

type ReadContact =
  | { readonly draft: Draft; readonly env: Environment }
  | { readonly where: string; readonly why: string };

function readContact(
  method: PagerdutyContactMethod,
  person: FilePerson,
  taken: Set<string>,
): ReadContact {
  const where = `${method.summary ?? method.label ?? "a contact"} (${method.type}) of ${person.name}`;
  const way = wayOf(method);
  if (typeof way === "string") return { where, why: way };
  const name = freeName(`${slug(person.name)}-${way.suffix}`, taken);
  const variable = `PAGERDUTY_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;
  const env = { [variable]: way.address };
  const value = channels.shape.parse({ name, kind: way.kind, [way.field]: variable });
  const flaw = whyNoChannel(value, env);
  if (flaw !== undefined) return { where, why: flaw.replace(`${variable}: `, "") };
  const content = `reaches ${person.name}`;
  const draft = { id: method.id, content, onlyIfNamed: true, over: (host: typeof value) => host };
  return { draft: draftOf(channels, value, draft), env };
}

interface Way {
  readonly kind: "EMAIL" | "SMS";
  readonly field: "emailFrom" | "phoneFrom";
  readonly suffix: string;
  readonly address: string;
}

/** Why a way to a person has no channel of its own. */
const NO_CHANNEL: Readonly<Record<string, string>> = {
  phone_contact_method: "nobody is called here",
  push_notification_contact_method: "it leads to PagerDuty's app",
};

/** How the method would reach somebody here, or why it would not. */
function wayOf({ type, address, country_code: country }: PagerdutyContactMethod): Way | string {
  const kind = type?.replace(/_reference$/, "") ?? "";
  const why = NO_CHANNEL[kind];
  if (why !== undefined) return why;
  if (!address)
    return "the file only names it; GET /users?include[]=contact_methods shows what it is";
  if (kind === "email_contact_method")
    return { kind: "EMAIL", field: "emailFrom", suffix: "mail", address };
  if (kind !== "sms_contact_method") return `a contact of type ${type} is unknown`;
  const digits = address.replaceAll(/\D/g, "");
  return { kind: "SMS", field: "phoneFrom", suffix: "sms", address: `+${country ?? 1}${digits}` };
}

/** With letters that a channel's name can have. */
const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 50) || "contact";

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  taken.add(free);
  return free;
}
