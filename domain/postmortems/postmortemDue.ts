import type { FireDeadline } from "../commands.ts";
import { type Facts, ignored, NO_CONSEQUENCES, type Outcome, quietDraft } from "../decision.ts";
import type { EndedIncident, IncidentDeadline } from "../incident.ts";
import type { Target } from "../policy.ts";
import { hasLeft, type Person } from "../user.ts";
import { drafted } from "./draftedPostmortem.ts";
import { postmortemDueAt, stageOf } from "./dueClock.ts";

/** A clock of the postmortem came due: it is drafted, or those who are to write it are reminded. */
export function postmortemDue(
  incident: EndedIncident,
  { kind }: IncidentDeadline,
  { command, facts }: { readonly command: FireDeadline; readonly facts: Facts },
): Outcome {
  const { actor, now, found } = command;
  if (kind === "POSTMORTEM_DRAFT") {
    const { postmortem: before } = facts;
    return found?.draft
      ? drafted(incident, { draft: found.draft, actor, now, ...(before && { before }) })
      : ignored("SUPERSEDED_DEADLINE");
  }
  const [stage, dueAt] = [stageOf(kind), postmortemDueAt(incident)];
  if (!stage || dueAt === undefined) return ignored("SUPERSEDED_DEADLINE");
  const managers = stage === "LATE" ? (found?.managers ?? []) : [];
  const users = facts.people?.users;
  const writers = writersOf(incident).filter(({ id }) => !hasLeft(users?.get(id), now));
  const tells = distinct([...writers, ...managers].map(userTarget));
  const isUnheard = stage === "LATE" ? managers.length === 0 : tells.length === 0;
  return quietDraft(incident, {
    ...{ type: "PostmortemAwaited", ...NO_CONSEQUENCES, stage, dueAt, tells },
    informs: isUnheard ? incident.rule.channels : [],
  });
}

const userTarget = ({ id, name }: Person): Target => ({
  kind: "USER",
  id,
  name,
});

/** Its author, and whoever was on the incident. */
export const writersOf = ({ postmortem, responder }: EndedIncident): readonly Person[] =>
  [postmortem?.author, responder].flatMap((one) =>
    one?.userId === undefined ? [] : [{ id: one.userId, name: one.name }],
  );

const distinct = (targets: readonly Target[]): readonly Target[] => [
  ...new Map(targets.map((target) => [JSON.stringify(target), target])).values(),
];
