import type { Actor } from "../../acting.ts";
import type { Instant } from "../../time.ts";
import type { ScheduleEvent } from "../events.ts";
import type { Times } from "./times.ts";

/** An event of a schedule, as one reader sees it. */
export interface Scene<E extends ScheduleEvent> {
  readonly event: E;
  readonly at: Instant;
  readonly actor: Actor;
  /** Id of the user who reads of it; absent: it is not a person. */
  readonly reader?: string;
  readonly times: Times;
  nameOf(userId: string): string;
}

/** What a notice says, without the schedule and the reader that every one of them names. */
export interface NoticeText {
  readonly headline: string;
  readonly lines: readonly string[];
  /** What to do now, if there is something to do. */
  readonly next?: string;
}
