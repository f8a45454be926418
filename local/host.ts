import type { Inexact } from "./aws/scheduleAttempt.ts";
import type { Calls } from "./calls.ts";
import type { LocalClock } from "./clock.ts";
import type { PutEvent } from "./eventBus.ts";
import type { ClockChoice } from "./hostTime.ts";
import type { Sample } from "./seed.ts";

export interface HostOptions {
  /** Folder that everything is kept in. */
  readonly dir: string;
  /** Any free one by default. */
  readonly port?: number;
  /** Takes mails of monitors on this port, any free one for 0; left out: takes none. */
  readonly smtp?: number | undefined;
  /** Forgets what the folder holds. */
  readonly fresh?: boolean;
  readonly env?: "dev" | "staging" | "prod";
  readonly clock?: ClockChoice;
  readonly inexactScheduler?: Inexact;
  /** Nothing runs at a rate, as the sweep does each minute: for stories of weeks on a clock that is moved. */
  readonly withoutRounds?: boolean;
  /** Nothing that functions write goes to the terminal. */
  readonly quiet?: boolean;
  /** Hears every line that a function writes, with the function's name before it. */
  readonly onConsole?: (line: string) => void;
}

export interface Host extends Sample {
  readonly baseUrl: string;
  readonly graphqlUrl: string;
  /** An administrator's. */
  readonly token: string;
  /** Another administrator's, who signs in with this subject. */
  tokenFor(subject: string): Promise<string>;
  /** Where mails to addresses of the domain are taken; absent where none are. */
  readonly smtp?: { readonly url: string; readonly domain: string } | undefined;
  readonly clock: LocalClock;
  /** Folder of the mails that were sent, each a file. */
  readonly outbox: string;
  /** What the functions have asked of AWS. */
  readonly calls: Calls;
  now(): number;
  /** Moves the time through everything that becomes due, and waits for calm at each instant. */
  advance(milliseconds: number): Promise<void>;
  /** Resolves when streams are drained, queues have nothing to hand out and no function is running. */
  settled(): Promise<void>;
  putEvent(event: PutEvent): void;
  /** How many messages there are in the queues whose names contain this. */
  queueDepth(namePart: string): { visible: number; inFlight: number; delayed: number };
  stop(): Promise<void>;
  /** Ends everything at once and tidies nothing up, as if the process had been killed. */
  kill(): Promise<void>;
}
