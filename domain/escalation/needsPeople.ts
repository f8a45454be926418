import type { Command } from "../commands.ts";
import type { DeadlineKind } from "../deadline.ts";
import type { EscalationPolicy, PolicyTarget } from "../policy.ts";
import { policyTargets } from "../policyTargets.ts";

/** Whether it takes more than the policy itself to know whom it pages: who is on call, in a team, at their desk. */
export function needsPeople(policy: EscalationPolicy): boolean {
  const isPlain = ({ kind }: PolicyTarget) => kind === "USER" || kind === "CHANNEL";
  return !policyTargets(policy).every(isPlain) || policy.steps.some(({ hours }) => hours);
}

/** The places of the steps that take turns. */
export const roundRobins = ({ steps }: EscalationPolicy): readonly number[] =>
  steps
    .filter(({ targets }) => targets.length > 0)
    .flatMap(({ mode }, place) => (mode === "ROUND_ROBIN" ? [place] : []));

const NEVER_PAGE: ReadonlySet<DeadlineKind> = new Set([
  ...(["UPDATE", "TALLY", "SETTLE", "DRILL_END"] as const),
  ...(["POSTMORTEM_DRAFT", "POSTMORTEM_SOON", "POSTMORTEM_DUE", "POSTMORTEM_LATE"] as const),
]);

/** Whether a command on an incident that is there may page by the policy. */
export function mayPage(command: Command): boolean {
  switch (command.type) {
    case "FireDeadline":
      return !NEVER_PAGE.has(command.kind);
    case "Reopen":
    case "ChangeSeverity":
    case "Escalate":
    case "Unsnooze":
      return true;
    case "ReceiveSignal":
      return command.signal.state === "FIRING" && command.signal.severity !== undefined;
    default:
      return false;
  }
}
