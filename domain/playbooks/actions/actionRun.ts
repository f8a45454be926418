import type { Actor } from "../../acting.ts";
import type { Deadline } from "../../deadline.ts";
import { nameOf } from "../../nameOf.ts";
import { type Instant, MINUTE, SECOND } from "../../time.ts";
import type { Person } from "../../user.ts";
import type { PlaybookRef } from "../playbookRun.ts";
import type { ActionKind, NamedValue } from "./action.ts";

/** Somebody who asked, agreed or declined. */
export interface Doer {
  readonly actor: Actor;
  readonly name: string;
  /** Absent: nobody whom Tocsin has on file. */
  readonly userId?: string;
}

/** What is carried out, as it was when it was asked for: whoever agrees agrees to this very call. */
export interface ActionCall {
  readonly label: string;
  readonly kind: ActionKind;
  readonly target: string;
  /** What the target stands for; absent: a webhook channel, whose address is a secret. */
  readonly resource?: string;
  readonly input: readonly NamedValue[];
  readonly timeLimitSeconds: number;
}

interface Asked {
  readonly id: string;
  readonly incidentId: string;
  /** Which of the incident's it is, from 1. */
  readonly number: number;
  readonly revision: number;
  readonly playbook: PlaybookRef;
  /** Which run of a playbook its step stands in. */
  readonly run: number;
  readonly step: { readonly key: string; readonly title: string };
  readonly call: ActionCall;
  readonly automatic: boolean;
  readonly needsApproval: boolean;
  readonly requestedBy: Doer;
  readonly requestedAt: Instant;
}
interface Agreed extends Asked {
  readonly approvedBy?: Doer;
  readonly approvedAt?: Instant;
}

/** Waits for a second person, until its deadline. */
export interface WaitingAction extends Asked {
  readonly state: "REQUESTED";
  readonly deadline: ActionDeadline;
}
/** Handed over to be carried out. `reference` names the execution, where there is one to look at. */
export interface RunningAction extends Agreed {
  readonly state: "RUNNING";
  readonly since: Instant;
  readonly deadline: ActionDeadline;
  readonly reference?: string;
}
export const ENDINGS = ["SUCCEEDED", "FAILED", "TIMED_OUT", "DECLINED", "LAPSED"] as const;
export type ActionEnding = (typeof ENDINGS)[number];
export interface EndedAction extends Agreed {
  readonly state: ActionEnding;
  readonly since?: Instant;
  readonly reference?: string;
  readonly endedAt: Instant;
  /** What came of it, or why nothing did. */
  readonly output?: string;
}
/** An action of a playbook that somebody has asked for, from then on. */
export type ActionRun = WaitingAction | RunningAction | EndedAction;
export type ActionDeadline = Deadline<"ACTION">;

/** An action as it will be, and as it was; absent: it is new. */
export interface ActionChange {
  readonly before?: ActionRun;
  readonly after: ActionRun;
}

export const isEnded = (run: ActionRun): run is EndedAction =>
  run.state !== "REQUESTED" && run.state !== "RUNNING";

/** Without a second person's word by then, it lapses. */
export const APPROVAL_WITHIN = 15 * MINUTE;
/** How often an execution is looked at. */
export const LOOK_EVERY = 30 * SECOND;
/** How long before its time limit it is looked at once more. */
export const LAST_LOOK = 3 * SECOND;

export const endOf = ({ since, call }: RunningAction): Instant =>
  since + call.timeLimitSeconds * SECOND;

export const doerOf = (actor: Actor, by?: Person): Doer => ({
  ...{ actor, name: by?.name ?? nameOf(actor) },
  ...(by && { userId: by.id }),
});

/** One person may have two ways to sign in. */
export const isSameDoer = (one: Doer, other: Doer): boolean =>
  one.actor === other.actor || (one.userId !== undefined && one.userId === other.userId);

/** The id of an incident's n-th action; it leads back to the incident. */
export const actionIdOf = (incidentId: string, number: number): string =>
  `run_${incidentId.slice(incidentId.indexOf("_") + 1)}-${number}`;

/** What an id is made of; undefined for anything else. */
export function placeOfAction(id: string): { incidentId: string; number: number } | undefined {
  const [, rest, number] = /^run_([a-z0-9]+)-([1-9]\d{0,3})$/.exec(id) ?? [];
  return rest && number ? { incidentId: `inc_${rest}`, number: Number(number) } : undefined;
}
