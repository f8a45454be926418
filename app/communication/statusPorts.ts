import type { PublicUpdate } from "../../domain/communication/publicUpdate.ts";

/** What was made public. */
export interface StatusReader {
  /** The newest ones first. */
  newest(count: number): Promise<readonly PublicUpdate[]>;
}
