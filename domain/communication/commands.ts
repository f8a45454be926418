import type { Said } from "../commands.ts";
import type { Person } from "../user.ts";
import type { Audience, Capacity, Stage } from "./audience.ts";

interface SaidOfUpdate extends Said {
  readonly updateId: string;
  /** Who says so, where that is one of Tocsin's people. */
  readonly by?: Person;
}

/** Begins an update; what is left out comes from the template. `updateId` is the id to give it. */
export interface DraftUpdate extends SaidOfUpdate {
  readonly type: "DraftUpdate";
  readonly audience: Audience;
  readonly serviceName: string;
  /** Absent: that of the incident's status. */
  readonly stage?: Stage;
  readonly headline?: string;
  readonly text?: string;
}
/** Writes another text, which nobody has approved. */
export interface EditUpdate extends SaidOfUpdate {
  readonly type: "EditUpdate";
  /** The text that whoever writes has before them. */
  readonly version: number;
  readonly headline?: string;
  readonly text?: string;
}
export interface ApproveUpdate extends SaidOfUpdate {
  readonly type: "ApproveUpdate";
  readonly capacity: Capacity;
  /** The text that is approved. */
  readonly version: number;
}
export interface SendUpdate extends SaidOfUpdate {
  readonly type: "SendUpdate";
  /** The text that whoever sends has before them; absent: whichever it is. */
  readonly version?: number;
}

/** What is done about telling others. */
export type UpdateCommand = DraftUpdate | EditUpdate | ApproveUpdate | SendUpdate;
