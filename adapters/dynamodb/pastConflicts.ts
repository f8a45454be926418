import { randomBackoff } from "../randomBackoff.ts";

const MOST_TRIES = 5;

/** A write of one item, again while a transaction about it is under way, which is over in a moment. */
export async function pastConflicts<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      const isConflict = error instanceof Error && error.name === "TransactionConflictException";
      if (!isConflict || tries >= MOST_TRIES) throw error;
      await randomBackoff.pause(tries);
    }
  }
}
