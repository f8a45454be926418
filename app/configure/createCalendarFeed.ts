import { createHash } from "node:crypto";
import {
  type CalendarFeed,
  calendarToken,
  TOKEN_LENGTH,
} from "../../domain/oncall/calendarFeed.ts";
import { hasLeft } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
  notFound,
} from "./request.ts";

export interface CreateCalendarFeedInput {
  readonly userId?: Maybe<string>;
  /** Left out: the person's own shifts on all schedules. */
  readonly scheduleId?: Maybe<string>;
}
export interface CreatedCalendarFeed {
  readonly feed: CalendarFeed;
  /** Shown this once; absent when the same request comes again. */
  readonly token?: string;
}

/** Only the hash of the secret is kept: whoever loses the address makes another feed. */
export function createCalendarFeed(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateCalendarFeedInput>,
): Promise<ConfigResult<CreatedCalendarFeed>> {
  const { userId, scheduleId } = request.input;
  const token = calendarToken(ports.randomness.bytes(TOKEN_LENGTH));
  const feed: CalendarFeed = {
    id: ports.ids.next("cal"),
    userId: userId ?? "",
    ...(typeof scheduleId === "string" && { scheduleId }),
    tokenHash: createHash("sha256").update(token).digest("hex"),
    createdAt: ports.clock.now(),
  };
  return attempt<CreatedCalendarFeed>(ports, request, {
    action: "createCalendarFeed",
    subject: feed.id,
    decide: () => decide(ports, { feed, token }),
    recall: async (id) => {
      const known = await ports.config.calendarFeeds(feed.userId);
      const found = known.find((one) => one.id === id);
      return found && { feed: found };
    },
  });
}

/** Nobody reads more calendars than that; whoever loses addresses revokes the old ones. */
const MOST_FEEDS = 50;

async function decide(
  { config, rosters, clock }: ConfigurePorts,
  created: CreatedCalendarFeed,
): Promise<Verdict<CreatedCalendarFeed>> {
  const { userId, scheduleId } = created.feed;
  if (userId === "")
    return failed(
      failure("INVALID", "Nobody is known by your login; say whose feed it is.", ["userId"]),
    );
  const owner = (await config.users([userId])).get(userId);
  if (!owner) return failed(notFound(`user ${userId}`, "userId"));
  if (hasLeft(owner, clock.now()))
    return failed(failure("INVALID", `${owner.name} has left.`, ["userId"]));
  if (scheduleId && !(await rosters.schedules([scheduleId], clock.now())).has(scheduleId))
    return failed(notFound(`schedule ${scheduleId}`, "scheduleId"));
  const feeds = await config.calendarFeeds(userId);
  if (feeds.filter(({ revokedAt }) => revokedAt === undefined).length >= MOST_FEEDS)
    return failed(
      failure("INVALID", `${owner.name} has ${MOST_FEEDS} feeds; revoke one first.`, ["userId"]),
    );
  return change(created, { kind: "calendarFeed", after: created.feed });
}
