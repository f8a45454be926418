import { LONGEST_LINE, LONGEST_TITLE, type MessageText, plain } from "./messageText.ts";
import type { ScheduleEntry, ScheduleEvent } from "./oncall/events.ts";
import { noticeText } from "./oncall/notices/noticeText.ts";
import { timesFor } from "./oncall/notices/times.ts";
import type { Instant } from "./time.ts";
import type { User } from "./user.ts";

/** About a schedule, not about an incident: it wants nobody's acknowledgement. */
export interface NoticeMessage extends MessageText {
  readonly kind: "NOTICE";
  readonly urgency: "INFORM";
  readonly schedule: { readonly id: string; readonly name: string };
  /** The entry of the schedule's record that it is about. */
  readonly happened: {
    readonly seq: number;
    readonly kind: ScheduleEvent["type"];
    readonly at: Instant;
  };
}

export interface NoticeOccasion {
  readonly entry: ScheduleEntry;
  readonly scheduleName: string;
  /** Those of the reader and of the people in the entry who exist, by id. */
  readonly people: ReadonlyMap<string, User>;
  /** How whoever gets it is called. */
  readonly to: string;
  /** Id of the user who gets it; absent: it is not a person. */
  readonly reader?: string;
}

/** What happened, when for whoever reads it, and what to do next. */
export function noticeMessage(occasion: NoticeOccasion): NoticeMessage {
  const { entry, people, reader } = occasion;
  const { event, seq, at, actor, scheduleId } = entry;
  const name = plain(occasion.scheduleName, LONGEST_TITLE);
  const to = plain(occasion.to, LONGEST_TITLE);
  const { headline, lines, next } = noticeText({
    ...{ event, at, actor },
    ...(reader !== undefined && { reader }),
    times: timesFor(reader === undefined ? undefined : people.get(reader)?.timeZone),
    nameOf: (id) => people.get(id)?.name ?? id,
  });
  return {
    kind: "NOTICE",
    headline: `${headline} · ${name}`,
    lines: [
      ...lines.map((line) => plain(line, LONGEST_LINE)),
      `Schedule: ${name}, ${scheduleId}`,
      `Told: ${to}${next === undefined ? "" : `. ${plain(next, LONGEST_LINE)}`}`,
    ],
    ...{ to, urgency: "INFORM", links: [] },
    schedule: { id: scheduleId, name },
    happened: { seq, kind: event.type, at },
  };
}
