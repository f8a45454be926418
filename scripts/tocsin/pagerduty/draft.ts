import type { Restriction } from "../../../domain/oncall/schedule.ts";

/** Somebody as the file knows them. */
export interface FilePerson {
  /** Names them within the files: PagerDuty's id, else the e-mail or name. */
  readonly key: string;
  readonly name: string;
  readonly email?: string;
  readonly timeZone?: string;
}

export interface DraftLayer {
  readonly name: string;
  readonly start: string;
  readonly end?: string;
  readonly rotationVirtualStart: string;
  readonly rotationTurnLengthSeconds: number;
  /** Keys of people. */
  readonly people: readonly string[];
  readonly restrictions: readonly Restriction[];
}

export interface DraftOverride {
  readonly start: string;
  readonly end: string;
  /** Key of a person. */
  readonly person: string;
}

/** A schedule as it would be here, with people by their keys. */
export interface Draft {
  readonly name: string;
  readonly timeZone: string;
  /** The last one that covers a moment wins. */
  readonly layers: readonly DraftLayer[];
  readonly overrides: readonly DraftOverride[];
}

/** NOTED: it is carried over, and may not be what was meant. */
export const FATES = ["CARRIED", "CHANGED", "NOTED", "LEFT_OUT"] as const;
export type Fate = (typeof FATES)[number];

/** What became of a part of the files. */
export interface Finding {
  readonly fate: Fate;
  readonly what: string;
  readonly why?: string;
}

export const carried = (what: string): Finding => ({ fate: "CARRIED", what });
export const changed = (what: string, why: string): Finding => ({ fate: "CHANGED", what, why });
export const noted = (what: string, why: string): Finding => ({ fate: "NOTED", what, why });
export const leftOut = (what: string, why: string): Finding => ({ fate: "LEFT_OUT", what, why });

/** A value with what there is to say about it. */
export interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
