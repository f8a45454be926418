import { type LocalClock, ManualClock, RealClock } from "./clock.ts";

export type ClockChoice = "real" | { readonly startAt: number };

/** The host's clock, and how the functions' threads read it. */
export interface HostTime {
  readonly clock: LocalClock;
  /** Milliseconds, for threads whose `Date` follows it; absent when the machine's own time holds. */
  readonly shared?: SharedArrayBuffer;
  /** Moves the time; `calm` resolves when nothing is left to do at the present instant. */
  advance(milliseconds: number, calm: () => Promise<void>): Promise<void>;
}

export function hostTime(choice: ClockChoice): HostTime {
  if (choice === "real")
    return {
      clock: new RealClock(),
      advance: async () => {
        throw new Error("the machine's own clock cannot be moved");
      },
    };
  const shared = new SharedArrayBuffer(8);
  const cell = new BigInt64Array(shared);
  const clock = new ManualClock(choice.startAt, (now) => {
    Atomics.store(cell, 0, BigInt(Math.round(now)));
  });
  return {
    clock,
    shared,
    advance: (milliseconds, calm) => clock.advanceTo(clock.now() + milliseconds, calm),
  };
}
