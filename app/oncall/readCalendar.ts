import { createHash } from "node:crypto";
import { calendarEntries, calendarName } from "../../domain/oncall/calendarEntries.ts";
import { isCalendarToken } from "../../domain/oncall/calendarFeed.ts";
import { calendarWindow } from "../../domain/oncall/calendarWindow.ts";
import { namedOn } from "../../domain/oncall/namedOn.ts";
import { type PublishedEvent, publish } from "../../domain/oncall/publish.ts";
import { MARGIN } from "../../domain/oncall/wholePieces.ts";
import type { Instant } from "../../domain/time.ts";
import { hasLeft } from "../../domain/user.ts";
import type { Clock, Directory } from "../ports.ts";
import type { CalendarFeedStore, StoredFeed } from "./calendarPorts.ts";
import type { ScheduleReader } from "./ports.ts";

export interface CalendarPorts {
  readonly feeds: CalendarFeedStore;
  readonly rosters: Pick<ScheduleReader, "schedules" | "schedulesOf">;
  readonly directory: Pick<Directory, "users">;
  readonly clock: Clock;
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly PublishedEvent[];
}

/** Whoever loses this often to others that read the same feed is not unlucky. */
const MOST_TRIES = 10;

/** What the feed of a token shows now; nothing when the token is none, or none any more. */
export async function readCalendar(
  ports: CalendarPorts,
  token: string,
): Promise<Calendar | undefined> {
  if (!isCalendarToken(token)) return undefined;
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const now = ports.clock.now();
  const window = calendarWindow(now);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const stored = await ports.feeds.find(tokenHash, window.start);
    const shown = stored && (await whatIsShown(ports, stored, window.start - MARGIN));
    if (!shown || !isStillHere(shown, now)) return undefined;
    const entries = calendarEntries(shown, window);
    const asked = new Set(shown.schedules.map(({ id }) => id));
    const { published } = stored;
    const events = publish({ published, entries, asked }, { window, now });
    if (await ports.feeds.remember(stored, events)) return { name: calendarName(shown), events };
  }
  throw new Error(`a calendar feed lost to other readers ${MOST_TRIES} times in a row`);
}

/** The feed with the schedules it may show and everybody whom they name. */
async function whatIsShown(ports: CalendarPorts, { feed }: StoredFeed, from: Instant) {
  const ids = feed.scheduleId ? [feed.scheduleId] : await ports.rosters.schedulesOf(feed.userId);
  const found = await ports.rosters.schedules(ids, from);
  const schedules = [...found.values()];
  const userIds = feed.scheduleId ? schedules.flatMap((one) => [...namedOn(one)]) : [];
  const users = await ports.directory.users([...new Set([feed.userId, ...userIds])]);
  return { feed, schedules, users };
}

type Shown = Awaited<ReturnType<typeof whatIsShown>>;

/** A feed ends with its owner's time here. */
function isStillHere({ feed, users }: Shown, now: Instant): boolean {
  const owner = users.get(feed.userId);
  return owner !== undefined && !hasLeft(owner, now);
}
