import type { ActionKind } from "../../domain/playbooks/actions/action.ts";
import type { ActionRun, RunningAction } from "../../domain/playbooks/actions/actionRun.ts";
import type { Instant } from "../../domain/time.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { ExecutePorts } from "../execute.ts";
import type { PlaybookReader } from "../playbookPorts.ts";
import type { Clock } from "../ports.ts";

/** What is asked of whoever carries out actions. Asking twice is asking once. */
export type ActionRequest =
  /** Carry it out, or look how it goes. */
  | { readonly kind: "CARRY_OUT"; readonly actionId: string }
  /** An entry of the incident says that its run has come to a step that may act by itself. */
  | { readonly kind: "CONSIDER"; readonly incidentId: string; readonly seq: number };

export interface ActionQueue {
  send(request: ActionRequest): Promise<void>;
}

/** FIRST: nobody has had it in hand. AGAIN: somebody had, and did not come to an end. BUSY: somebody has. */
export type Claim = "FIRST" | "AGAIN" | "BUSY";

export interface ActionStore {
  action(id: string): Promise<ActionRun | undefined>;
  /** Takes it in hand for a while. */
  claim(id: string, now: Instant): Promise<Claim>;
}

export interface Finished {
  readonly kind: "FINISHED";
  readonly ending: "SUCCEEDED" | "FAILED" | "TIMED_OUT";
  readonly output?: string;
}
/** What came of beginning an action: its end, or the name of what goes on elsewhere. */
export type Performed = Finished | { readonly kind: "STARTED"; readonly reference: string };

/** One way to carry out an action. What it throws is worth another attempt. */
export interface Performer {
  /** Whether beginning the same action once more begins nothing. */
  readonly isRepeatable: boolean;
  /** Reads what it takes, and does nothing yet. */
  prepare(run: RunningAction): Promise<Finished | (() => Promise<Performed>)>;
  /** How the execution goes; undefined: it goes on. */
  look(reference: string): Promise<Finished | undefined>;
}

export interface ActPorts extends ExecutePorts {
  readonly actions: ActionStore;
  readonly playbooks: PlaybookReader;
  readonly config: Pick<ConfigReader, "channels" | "actionSettings" | "service">;
  readonly performers: Readonly<Record<ActionKind, Performer>>;
  readonly clock: Clock;
}
