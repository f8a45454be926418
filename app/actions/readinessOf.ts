import type { Channel } from "../../domain/channel.ts";
import type { PlaybookAction } from "../../domain/playbooks/actions/action.ts";
import type { ActionSettings } from "../../domain/playbooks/actions/actionSettings.ts";
import type { Readiness } from "../../domain/playbooks/actions/commands.ts";
import type { ActPorts } from "./ports.ts";

const MEANT = {
  STEP_FUNCTIONS: "the ARN of a state machine",
  SSM_AUTOMATION: "the name of an Automation document",
} as const;

type Reader = Pick<ActPorts, "config">;

/** Whether what an action names is there, or what to set so that it is. */
export async function readinessOf(
  reader: Reader,
  action: PlaybookAction,
  settings: ActionSettings,
): Promise<Readiness> {
  const { kind, target } = action;
  const channels = kind === "HTTP" ? await reader.config.channels([target]) : NO_CHANNELS;
  return readiness(action, { settings, channels });
}

/** The same of any number of actions, in their order, with one look at the settings and one at the channels. */
export async function readinessOfAll(
  { config }: Reader,
  actions: readonly PlaybookAction[],
): Promise<readonly Readiness[]> {
  const named = actions.filter(({ kind }) => kind === "HTTP").map(({ target }) => target);
  const [{ value: settings }, channels] = await Promise.all([
    config.actionSettings(),
    named.length > 0 ? config.channels([...new Set(named)]) : NO_CHANNELS,
  ]);
  return actions.map((action) => readiness(action, { settings, channels }));
}

const NO_CHANNELS: ReadonlyMap<string, Channel> = new Map();

interface Known {
  readonly settings: ActionSettings;
  readonly channels: ReadonlyMap<string, Channel>;
}

function readiness({ kind, target }: PlaybookAction, { settings, channels }: Known): Readiness {
  if (kind === "HTTP") {
    if (channels.get(target)?.kind === "webhook") return { kind: "READY" };
    const toDo = `Make a channel "${target}" of kind WEBHOOK with createChannel: its URL and its signing key are used.`;
    return { kind: "NOT_SET_UP", toDo };
  }
  const found = settings.targets.find((one) => one.kind === kind && one.name === target);
  if (found) return { kind: "READY", resource: found.resource };
  const toDo = `Set a target "${target}" of kind ${kind} with setActionSettings: ${MEANT[kind]}. docs/actions.md tells what it may name.`;
  return { kind: "NOT_SET_UP", toDo };
}
