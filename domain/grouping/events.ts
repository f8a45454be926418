import type { Clocked } from "../events.ts";
import type { Instant } from "../time.ts";

/** A signal with a key of its own joined the open incident of its group. */
export interface KeyJoined extends Clocked {
  readonly type: "KeyJoined";
  readonly title: string;
}
/** What has happened to keys in a minute in which that was too much to tell one by one. */
export interface KeysTallied extends Clocked {
  readonly type: "KeysTallied";
  readonly joined: number;
  readonly cleared: number;
  readonly again: number;
  /** How many fire by then. */
  readonly firing: number;
}

/** No key fires any more, and it is waited for a while whether one does again. */
export interface KeysCleared extends Clocked {
  readonly type: "KeysCleared";
  /** How many it has. */
  readonly keys: number;
  readonly resolvesAt: Instant;
}

export type KeyEvent = KeyJoined | KeysTallied | KeysCleared;
