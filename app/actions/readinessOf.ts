import type { PlaybookAction } from "../../domain/playbooks/actions/action.ts";
import type { ActionSettings } from "../../domain/playbooks/actions/actionSettings.ts";
import type { Readiness } from "../../domain/playbooks/actions/commands.ts";
import type { ActPorts } from "./ports.ts";

const MEANT = {
  STEP_FUNCTIONS: "the ARN of a state machine",
  SSM_AUTOMATION: "the name of an Automation document",
} as const;

/** Whether what an action names is there, or what to set so that it is. */
export async function readinessOf(
  { config }: Pick<ActPorts, "config">,
  { kind, target }: PlaybookAction,
  settings: ActionSettings,
): Promise<Readiness> {
  if (kind === "HTTP") {
    const channel = (await config.channels([target])).get(target);
    if (channel?.kind === "webhook") return { kind: "READY" };
    const toDo = `Make a channel "${target}" of kind WEBHOOK with createChannel: its URL and its signing key are used.`;
    return { kind: "NOT_SET_UP", toDo };
  }
  const found = settings.targets.find((one) => one.kind === kind && one.name === target);
  if (found) return { kind: "READY", resource: found.resource };
  const toDo = `Set a target "${target}" of kind ${kind} with setActionSettings: ${MEANT[kind]}. docs/actions.md tells what it may name.`;
  return { kind: "NOT_SET_UP", toDo };
}
