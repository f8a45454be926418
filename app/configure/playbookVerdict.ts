import type { Category } from "../../domain/category.ts";
import { tidyName } from "../../domain/flaw.ts";
import type {
  AutomaticUse,
  NamedValue,
  PlaybookAction,
} from "../../domain/playbooks/actions/action.ts";
import { cardOf } from "../../domain/playbooks/cardOf.ts";
import type { Phase, Playbook, PlaybookStep } from "../../domain/playbooks/playbook.ts";
import { withCard } from "../../domain/playbooks/playbookIndex.ts";
import { validatePlaybook } from "../../domain/playbooks/validatePlaybook.ts";
import type { LabelMatch } from "../../domain/signalRule.ts";
import { change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { missingServices } from "./references.ts";
import { failed, failure, invalid, type Maybe } from "./request.ts";

export interface PlaybookActionInput extends Pick<PlaybookAction, "label" | "kind" | "target"> {
  readonly input?: Maybe<readonly NamedValue[]>;
  readonly needsApproval?: Maybe<boolean>;
  readonly timeLimitSeconds?: Maybe<number>;
  readonly automatic?: Maybe<AutomaticUse>;
}

export interface PlaybookStepInput {
  readonly key: string;
  readonly phase: Phase;
  readonly title: string;
  readonly instruction: string;
  readonly commands?: Maybe<readonly { readonly label: string; readonly text: string }[]>;
  readonly expectedMinutes?: Maybe<number>;
  readonly question?: Maybe<{ readonly text: string; readonly yes: string; readonly no: string }>;
  readonly next?: Maybe<string>;
  readonly action?: Maybe<PlaybookActionInput>;
}

/** What a playbook can be asked to be; left out: as it was. */
export interface PlaybookFields {
  readonly name?: Maybe<string>;
  readonly summary?: Maybe<string>;
  readonly categories?: Maybe<readonly Category[]>;
  readonly serviceIds?: Maybe<readonly string[]>;
  readonly labels?: Maybe<readonly LabelMatch[]>;
  readonly steps?: Maybe<readonly PlaybookStepInput[]>;
}

/** More would make every incident that opens dearer. */
const MOST_PLAYBOOKS = 200;

/** Checks a playbook as its next version will be. */
export async function playbookVerdict(
  { config, playbooks }: ConfigurePorts,
  { id, before, fields }: { id: string; before?: Playbook; fields: PlaybookFields },
): Promise<Verdict<Playbook>> {
  const after: Playbook = { ...asAsked(before, fields), id, version: (before?.version ?? 0) + 1 };
  const flaws = validatePlaybook(after);
  if (flaws.length > 0) return invalid(flaws);
  const missing = await missingServices(config, after.serviceIds, "serviceIds");
  if (missing.length > 0) return failed(...missing);
  const index = await playbooks.index();
  const isKept = index.value.own.some((card) => card.id === id);
  if (!isKept && index.value.own.length >= MOST_PLAYBOOKS)
    return failed(failure("INVALID", `There are ${MOST_PLAYBOOKS} already; edit one of them.`));
  const next = { version: index.version + 1, value: withCard(index.value, cardOf(after)) };
  return change(
    after,
    { kind: "playbook", after, ...(before && isKept && { before }) },
    { kind: "playbookIndex", before: index, after: next },
  );
}

function asAsked(before: Playbook | undefined, fields: PlaybookFields) {
  const { name, summary, categories, serviceIds, labels, steps } = fields;
  return {
    name: tidyName(name ?? before?.name ?? ""),
    summary: (summary ?? before?.summary ?? "").trim(),
    categories: [...new Set(categories ?? before?.categories ?? [])],
    serviceIds: [...new Set(serviceIds === undefined ? before?.serviceIds : serviceIds)],
    labels: (labels === undefined ? before?.labels : labels) ?? [],
    steps: steps?.map(stepOf) ?? before?.steps ?? [],
  };
}

function stepOf(input: PlaybookStepInput): PlaybookStep {
  const { key, phase, title, instruction, commands, expectedMinutes, question, next } = input;
  return {
    ...{ key, phase, title: title.trim(), instruction: instruction.trim() },
    ...(commands && commands.length > 0 && { commands }),
    ...(typeof expectedMinutes === "number" && { expectedMinutes }),
    ...(question && { question }),
    ...(next && { next }),
    ...(input.action && { action: actionOf(input.action) }),
  };
}

function actionOf(action: PlaybookActionInput): PlaybookAction {
  const { label, kind, target, input, needsApproval, timeLimitSeconds, automatic } = action;
  return {
    ...{ label: label.trim(), kind, target },
    ...(input && input.length > 0 && { input }),
    ...(needsApproval && { needsApproval }),
    ...(typeof timeLimitSeconds === "number" && { timeLimitSeconds }),
    ...(automatic && { automatic }),
  };
}
