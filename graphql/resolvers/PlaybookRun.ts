import type { Playbook } from "../../domain/playbooks/playbook.ts";
import { isStepOverdue, type PlaybookRun as Run } from "../../domain/playbooks/playbookRun.ts";
import type { GraphQLContext } from "../context.ts";
import type { PlaybookRunResolvers } from "../generated/types.ts";
import { stepOf } from "../playbookStep.ts";

/** Versions never change and are never deleted. */
async function playbookOf({ playbook }: Run, { ports }: GraphQLContext): Promise<Playbook> {
  const found = await ports.playbooks.playbook(playbook.id, playbook.version);
  if (!found) throw new Error(`version ${playbook.version} of ${playbook.id} has vanished`);
  return found;
}

export const PlaybookRun: PlaybookRunResolvers = {
  playbook: (run, _, context) => playbookOf(run, context),
  taken: async (run, _, context) => {
    const playbook = await playbookOf(run, context);
    return run.taken.flatMap((taken) => {
      const step = stepOf(playbook, taken.key);
      return step ? [{ ...taken, step }] : [];
    });
  },
  current: async (run, _, context) => stepOf(await playbookOf(run, context), run.current),
  overdue: async (run, _, context) => {
    const step = stepOf(await playbookOf(run, context), run.current);
    return isStepOverdue(run, step?.expectedMinutes, context.ports.clock.now());
  },
};
