import { isEnded } from "../../domain/playbooks/actions/actionRun.ts";
import type { PlaybookActionRunResolvers } from "../generated/types.ts";

export const PlaybookActionRun: PlaybookActionRunResolvers = {
  label: ({ call }) => call.label,
  kind: ({ call }) => call.kind,
  target: ({ call }) => call.target,
  resource: ({ call }) => call.resource,
  input: ({ call }) => call.input,
  stepKey: ({ step }) => step.key,
  playbookName: ({ playbook }) => playbook.name,
  requestedBy: ({ requestedBy }) => requestedBy.name,
  approveBy: (run) => (run.state === "REQUESTED" ? run.deadline.dueAt : null),
  approvedBy: (run) => (run.state === "REQUESTED" ? null : run.approvedBy?.name),
  approvedAt: (run) => (run.state === "REQUESTED" ? null : run.approvedAt),
  startedAt: (run) => (run.state === "REQUESTED" ? null : run.since),
  reference: (run) => (run.state === "REQUESTED" ? null : run.reference),
  output: (run) => (isEnded(run) ? run.output : null),
  endedAt: (run) => (isEnded(run) ? run.endedAt : null),
};
