import * as z from "zod";
import type { PublishedEvent } from "../../../domain/oncall/publish.ts";
import { DAY } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import type { Item } from "../table.ts";
import { inSeconds } from "./idempotency.ts";
import { count, instant } from "./shapes.ts";

/** What a feed has published that begins in one month. */
export interface PublishedMonth {
  readonly month: string;
  readonly revision: number;
  readonly events: readonly PublishedEvent[];
}

const KIND = "publishedMonth";
/** How long after its end an event can still be asked for, and then some. */
const REMEMBERED = 40 * DAY;

/** Texts are repeated by every event, and an item has an upper limit: each stands once, and events name its place. */
const text = count;
const row = z.tuple([text, z.string(), instant, instant, text, text, text, count, instant, count]);
const shape = z.looseObject({
  kind: z.literal(KIND),
  month: z.string(),
  revision: count,
  texts: z.array(z.string()),
  events: z.array(row),
});
type Row = z.infer<typeof row>;

export const publishedMonthItem = {
  encode({ month, revision, events }: PublishedMonth, tokenHash: string): Item {
    const places = new Map<string, number>();
    const place = (value: string): number => {
      const at = places.get(value) ?? places.size;
      places.set(value, at);
      return at;
    };
    const rows = events.map((event) => rowOf(event, place));
    const forgottenAt = Math.max(...events.map(({ end }) => end)) + REMEMBERED;
    return {
      ...keys.publishedMonth(tokenHash, month),
      ...(events.length > 0 && { expiresAt: inSeconds(forgottenAt) }),
      kind: KIND,
      schema: 1,
      month,
      revision,
      texts: [...places.keys()],
      events: rows,
    };
  },

  decode(item: Item): PublishedMonth {
    const { month, revision, texts, events } = shape.parse(item);
    return { month, revision, events: events.map((one) => eventOf(one, (at) => texts[at] ?? "")) };
  },
};

function rowOf(event: PublishedEvent, place: (value: string) => number): Row {
  const { scheduleId, name, start, end, userId, summary, description } = event;
  const state = [event.sequence, event.modifiedAt, event.cancelled ? 1 : 0] as const;
  const texts = [place(userId), place(summary), place(description)] as const;
  return [place(scheduleId), name, start, end, ...texts, ...state];
}

function eventOf(stored: Row, text: (place: number) => string): PublishedEvent {
  const [scheduleId, name, start, end, userId, summary, description, ...state] = stored;
  const [sequence, modifiedAt, cancelled] = state;
  return {
    scheduleId: text(scheduleId),
    name,
    start,
    end,
    userId: text(userId),
    summary: text(summary),
    description: text(description),
    sequence,
    modifiedAt,
    cancelled: cancelled === 1,
  };
}
