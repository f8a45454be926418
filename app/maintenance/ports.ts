import type { HeldSignal } from "../../domain/maintenance/heldSignal.ts";
import type { ServiceEntry } from "../../domain/maintenance/serviceEntry.ts";
import type { HeldTally, WindowClock } from "../../domain/maintenance/windowClock.ts";

/** A window that opens or ends, with its entry on the service's record. */
export interface WindowEdge {
  readonly before: WindowClock;
  /** Absent when nothing follows. */
  readonly after?: WindowClock;
  readonly entry: ServiceEntry;
}

export interface WindowStore {
  clock(windowId: string): Promise<WindowClock | undefined>;
  /** What was held back and replayed since the window was planned. */
  tally(windowId: string): Promise<HeldTally>;
  countReplayed(windowId: string, replayed: number): Promise<void>;
  /** Everything that a service's windows hold back, a page at a time. */
  held(serviceId: string, after?: HeldSignal): Promise<HeldPage>;
  /** One transaction. False: somebody else has changed the window. */
  commit(edge: WindowEdge): Promise<boolean>;
}
export interface HeldPage {
  readonly held: readonly HeldSignal[];
  readonly hasMore: boolean;
}
