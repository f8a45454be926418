import type { Entry, Value } from "./entry.ts";

/** Something as the host has it. */
export interface HostObject {
  /** With ids where it refers to others. */
  readonly entry: Entry;
  readonly id: string;
  readonly version: number;
  /** Has left: nobody can be put on call again. */
  readonly left?: true;
  /** Moments from which a schedule has other layers than these. */
  readonly planned?: readonly string[];
  /** The layers of a schedule whose turns were moved on by hand, with their users as if they were not. */
  readonly unmoved?: Value<"schedules">;
}
