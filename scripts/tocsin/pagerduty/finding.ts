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
