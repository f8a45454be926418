import type { Clocked } from "../events.ts";

/** What was decided, so that nobody has to find it among the notes. */
export interface DecisionRecorded extends Clocked {
  readonly type: "DecisionRecorded";
  readonly text: string;
}
export interface LinkAdded extends Clocked {
  readonly type: "LinkAdded";
  readonly href: string;
  readonly text: string;
}
/** An entry that whoever reads the timeline should not miss. */
export interface EntryPinned extends Clocked {
  readonly type: "EntryPinned";
  /** Number of the entry. */
  readonly about: number;
  /** How it reads. */
  readonly summary: string;
}
export interface EntryUnpinned extends Clocked {
  readonly type: "EntryUnpinned";
  readonly about: number;
  readonly summary: string;
}
/** What was written has other words from now on; the entry itself stays as it was. */
export interface EntryCorrected extends Clocked {
  readonly type: "EntryCorrected";
  readonly about: number;
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** What people do to the timeline as a document. */
export type ChronicleEvent =
  | DecisionRecorded
  | LinkAdded
  | EntryPinned
  | EntryUnpinned
  | EntryCorrected;
