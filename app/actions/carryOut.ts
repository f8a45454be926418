import { endOf, type RunningAction } from "../../domain/playbooks/actions/actionRun.ts";
import type { EndAction } from "../../domain/playbooks/actions/commands.ts";
import { execute } from "../execute.ts";
import type { ActPorts, Finished } from "./ports.ts";

/**
 * Carries out an action, or looks how it goes. Whatever is asked twice is begun once: where the other side does not know
 * one call from another, an attempt of which no end is known is not made again. LATER: somebody else has it in hand.
 */
export async function carryOut(ports: ActPorts, actionId: string): Promise<"DONE" | "LATER"> {
  const { actions, performers, clock } = ports;
  const run = await actions.action(actionId);
  if (run?.state !== "RUNNING" || clock.now() >= endOf(run)) return "DONE";
  if (run.reference === undefined) return begin(ports, run);
  const finished = await performers[run.call.kind].look(run.reference);
  return finished ? end(ports, run, finished) : "DONE";
}

async function begin(ports: ActPorts, run: RunningAction): Promise<"DONE" | "LATER"> {
  const { actions, performers, clock, config } = ports;
  if (run.automatic && !run.approvedBy && !(await config.actionSettings()).value.automatic)
    return end(ports, run, { ending: "DECLINED", output: "Automatic actions are switched off." });
  const performer = performers[run.call.kind];
  const prepared = await performer.prepare(run);
  if ("kind" in prepared) return end(ports, run, prepared);
  const claim = await actions.claim(run.id, clock.now());
  if (claim === "BUSY") return "LATER";
  if (claim === "AGAIN" && !performer.isRepeatable)
    return end(ports, run, {
      ending: "FAILED",
      output:
        "It was begun, and nothing is known of how it ended. Look before you ask for it again.",
    });
  const performed = await prepared();
  if (performed.kind === "FINISHED") return end(ports, run, performed);
  await execute(ports, {
    incidentId: run.incidentId,
    command: {
      ...{ type: "NoteActionStart", actor: "tocsin", now: clock.now() },
      ...{ actionId: run.id, reference: performed.reference },
    },
  });
  return "DONE";
}

type Ending = Pick<EndAction, "ending"> & Pick<Finished, "output">;

async function end(
  ports: ActPorts,
  { incidentId, id: actionId }: RunningAction,
  { ending, output }: Ending,
): Promise<"DONE"> {
  await execute(ports, {
    incidentId,
    command: {
      ...{ type: "EndAction", actor: "tocsin", now: ports.clock.now(), actionId, ending },
      ...(output !== undefined && output !== "" && { output }),
    },
  });
  return "DONE";
}
