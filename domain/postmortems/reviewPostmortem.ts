import { isLearntFrom } from "../actionItems/learning.ts";
import { NO_CONSEQUENCES, type Outcome, rejected } from "../decision.ts";
import type { Incident } from "../incident.ts";
import { nameOf } from "../nameOf.ts";
import type { ApprovePostmortem, PublishPostmortem, SubmitPostmortem } from "./commands.ts";
import { kept, next, noted, type Step } from "./keepVersion.ts";
import { LIMITS } from "./limits.ts";
import type { Participant, Postmortem } from "./postmortem.ts";
import { missingSections } from "./validatePostmortem.ts";

export function submitted({ incident, before, command }: Step<SubmitPostmortem>): Outcome {
  if (before.status === "PUBLISHED") return rejected("ILLEGAL_TRANSITION", PUBLISHED_ALREADY);
  const { reviewers = before.reviewers } = command;
  const { author } = before;
  if (author && command.reviewers?.some(sameAs(author)))
    return rejected("INVALID", "Somebody else than its author reviews it.", "reviewerIds");
  if (reviewers.length > LIMITS.reviewers)
    return rejected("INVALID", `There are more than ${LIMITS.reviewers}.`, "reviewerIds");
  const after = { ...next(before, command, "SUBMITTED"), status: "IN_REVIEW" as const, reviewers };
  return kept(incident, {
    before,
    after,
    event: {
      ...{ type: "PostmortemSubmitted", version: after.version, ...NO_CONSEQUENCES },
      tells: reviewers.flatMap(({ userId: id, name }) =>
        id === undefined ? [] : [{ kind: "USER" as const, id, name }],
      ),
      reviewers: reviewers.map(({ name }) => name),
      ...noted(command),
    },
  });
}

export function approved({ incident, before, command }: Step<ApprovePostmortem>): Outcome {
  if (before.status !== "IN_REVIEW")
    return rejected("ILLEGAL_TRANSITION", `It is ${before.status}; submit it for review first.`);
  const by = whoOf(command);
  const isSame = sameAs(by);
  if (before.author && isSame(before.author))
    return rejected("INVALID", "Somebody else than its author approves it.", "userId");
  if (before.reviewers.length > 0 && !before.reviewers.some(isSame))
    return rejected("INVALID", `${by.name} is not one of its reviewers.`, "userId");
  const others = before.approvals.filter((one) => !isSame(one.by));
  const approval = { by, at: command.at ?? command.now, ...noted(command) };
  const after = { ...next(before, command, "APPROVED"), approvals: [...others, approval] };
  return kept(incident, {
    before,
    after,
    event: {
      ...{ type: "PostmortemApproved", version: after.version, by: by.name, ...noted(command) },
    },
  });
}

export function published({ incident, before, command }: Step<PublishPostmortem>): Outcome {
  if (before.status === "PUBLISHED") return rejected("ILLEGAL_TRANSITION", PUBLISHED_ALREADY);
  if (before.status === "DRAFT")
    return rejected("ILLEGAL_TRANSITION", "It is DRAFT; submit it for review first.");
  const waiting = whoHasNotApproved(before);
  if (waiting) return rejected("ILLEGAL_TRANSITION", `It waits for the approval of ${waiting}.`);
  const missing = missingSections(before.text);
  if (missing.length > 0)
    return rejected("INVALID", `It says nothing yet about: ${missing.join(", ")}.`);
  if (lacksLearning(incident, before, command)) return rejected("INVALID", NOTHING_LEARNT);
  const publishedAt = command.at ?? command.now;
  const after = {
    ...next(before, command, "PUBLISHED"),
    ...{ status: "PUBLISHED" as const, publishedAt },
  };
  return kept(incident, {
    before,
    after,
    event: {
      ...{ type: "PostmortemPublished", version: after.version, ...NO_CONSEQUENCES },
      ...{ informs: incident.rule.channels, ...noted(command) },
    },
  });
}

/** What has to have a postmortem has to lead to something, or say why not. */
const lacksLearning = (
  { rule, drill }: Incident,
  { text }: Postmortem,
  { actionItems }: PublishPostmortem,
): boolean =>
  !drill &&
  rule.postmortemWithinSeconds !== null &&
  !isLearntFrom(actionItems, text.noPreventionReason);

const NOTHING_LEARNT =
  "No action item of the incident prevents the next one or detects it sooner: plan one, or say why not in noPreventionReason.";

/** Whom a text still waits for: each of its reviewers, or anybody where none is named. */
function whoHasNotApproved({ reviewers, approvals }: Postmortem): string | undefined {
  if (reviewers.length === 0) return approvals.length === 0 ? "somebody else" : undefined;
  const waiting = reviewers.filter((reviewer) => !approvals.some(({ by }) => sameAs(by)(reviewer)));
  return waiting.length === 0 ? undefined : waiting.map(({ name }) => name).join(", ");
}

const PUBLISHED_ALREADY = "It is published already; an edit amends it.";

const sameAs =
  (one: Participant) =>
  (other: Participant): boolean =>
    one.userId !== undefined && other.userId !== undefined
      ? one.userId === other.userId
      : one.name === other.name;

const whoOf = ({ by, actor }: ApprovePostmortem): Participant =>
  by ? { name: by.name, userId: by.id } : { name: nameOf(actor) };
