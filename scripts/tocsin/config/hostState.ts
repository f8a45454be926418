import { type Entry, entryOf, type Found, type Kind } from "./kind.ts";

/** Something as the host has it. */
export interface HostObject extends Omit<Found, "value"> {
  /** With ids where it refers to others. */
  readonly entry: Entry;
}

export const hostObject = <V extends object>(
  kind: Kind<V>,
  { value, ...rest }: Found<V>,
): HostObject => ({ ...rest, entry: entryOf(kind, value) });
