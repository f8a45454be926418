import type { Said } from "../commands.ts";
import type { TimelineEntry } from "../events.ts";

export interface RecordDecision extends Said {
  readonly type: "RecordDecision";
  readonly text: string;
}
export interface AddLink extends Said {
  readonly type: "AddLink";
  readonly href: string;
  readonly text: string;
}

/** About an entry, which is looked up beforehand: none ever changes. Absent: there is none of that id. */
interface AboutEntry extends Said {
  readonly entry: TimelineEntry | undefined;
}
export interface PinEntry extends AboutEntry {
  readonly type: "PinEntry";
}
export interface UnpinEntry extends AboutEntry {
  readonly type: "UnpinEntry";
}
export interface CorrectEntry extends AboutEntry {
  readonly type: "CorrectEntry";
  /** How it read until now, after what was corrected before. */
  readonly present: string | undefined;
  readonly text: string;
  readonly reason?: string;
}

export type ChronicleCommand = RecordDecision | AddLink | PinEntry | UnpinEntry | CorrectEntry;
