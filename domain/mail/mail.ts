import type { Instant } from "../time.ts";

/** A mail of a monitor, as far as it matters here. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** Address of whoever it is from. */
  readonly from?: string | undefined;
  /** Its own id, which every copy of it has. */
  readonly messageId?: string | undefined;
  /** As its sender's clock has it. */
  readonly sentAt?: Instant | undefined;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}
