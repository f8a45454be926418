import type { Clocked } from "../../events.ts";
import type { Target } from "../../policy.ts";
import type { Instant } from "../../time.ts";
import type { ActionEnding } from "./actionRun.ts";

interface OfAction extends Clocked {
  readonly actionId: string;
  readonly label: string;
}
export interface ActionRequested extends OfAction {
  readonly type: "ActionRequested";
  /** Title of the step that it belongs to. */
  readonly step: string;
  /** By the playbook's own word, for such an incident. */
  readonly automatic?: boolean;
  /** Until when a second person has to agree; absent: it is carried out now. */
  readonly approveBy?: Instant;
  /** Who hears that it waits. */
  readonly asks?: readonly Target[];
}
export interface ActionApproved extends OfAction {
  readonly type: "ActionApproved";
}
/** It goes on elsewhere, as an execution that can be looked at. */
export interface ActionStarted extends OfAction {
  readonly type: "ActionStarted";
  readonly reference: string;
}
export interface ActionEnded extends OfAction {
  readonly type: "ActionEnded";
  readonly ending: ActionEnding;
  readonly output?: string;
}
/** It was to be carried out by itself, and is not. */
export interface ActionLeftOut extends Clocked {
  readonly type: "ActionLeftOut";
  readonly label: string;
  readonly reason: string;
}

export type ActionEvent =
  | ActionRequested
  | ActionApproved
  | ActionStarted
  | ActionEnded
  | ActionLeftOut;
