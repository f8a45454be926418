import type { Said } from "../../commands.ts";
import type { Person } from "../../user.ts";
import type { Playbook } from "../playbook.ts";
import type { NamedValue } from "./action.ts";

/** Whether the target of an action is there: what it stands for, or what has to be set for it. */
export type Readiness =
  | { readonly kind: "READY"; readonly resource?: string }
  | { readonly kind: "NOT_SET_UP"; readonly toDo: string };

/** A step's action shall be carried out, or, where it needs that, be agreed to first. */
export interface RequestAction extends Said {
  readonly type: "RequestAction";
  readonly by?: Person;
  /** The version that the person had before them. */
  readonly playbook: Playbook;
  /** Of the step. */
  readonly key: string;
  readonly readiness: Readiness;
  readonly serviceName?: string;
  /** For placeholders of labels that the incident lacks. */
  readonly values?: readonly NamedValue[];
  /** Id of the newest run of this action, by somebody who wants one more. */
  readonly again?: string;
}
/** The run has come to a step whose action may be carried out by itself. */
export interface RunAutomatically extends Omit<RequestAction, "type" | "by" | "values" | "again"> {
  readonly type: "RunAutomatically";
  /** Whether the switch allows it. */
  readonly allowed: boolean;
}
export interface ApproveAction extends Said {
  readonly type: "ApproveAction";
  readonly by?: Person;
  readonly actionId: string;
}
export interface DeclineAction extends Said {
  readonly type: "DeclineAction";
  readonly by?: Person;
  readonly actionId: string;
  readonly reason?: string;
}
/** It was handed over to where it goes on. */
export interface NoteActionStart extends Said {
  readonly type: "NoteActionStart";
  readonly actionId: string;
  readonly reference: string;
}
export interface EndAction extends Said {
  readonly type: "EndAction";
  readonly actionId: string;
  readonly ending: "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "DECLINED";
  readonly output?: string;
}
/** The deadline of an action came due. */
export interface LookAtAction extends Said {
  readonly type: "LookAtAction";
  readonly actionId: string;
  readonly generation: number;
}

export type ActionCommand =
  | RequestAction
  | RunAutomatically
  | ApproveAction
  | DeclineAction
  | NoteActionStart
  | EndAction
  | LookAtAction;
