import type { CalendarFeed } from "../../domain/oncall/calendarFeed.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
  notFound,
} from "./request.ts";

export interface RevokeCalendarFeedInput {
  readonly userId?: Maybe<string>;
  /** The feed's id, not the secret in its address. */
  readonly id: string;
}

export function revokeCalendarFeed(
  ports: ConfigurePorts,
  request: ConfigRequest<RevokeCalendarFeedInput>,
): Promise<ConfigResult<CalendarFeed>> {
  const { userId, id } = request.input;
  const find = async (known: string) =>
    userId ? (await ports.config.calendarFeeds(userId)).find((one) => one.id === known) : undefined;
  return attempt(ports, request, {
    action: "revokeCalendarFeed",
    subject: id,
    decide: async () => {
      const before = await find(id);
      if (!before) return failed(notFound(`calendar feed ${id} of user ${userId ?? ""}`, "id"));
      if (before.revokedAt !== undefined)
        return failed(failure("INVALID", "The feed has been revoked already.", ["id"]));
      const after: CalendarFeed = { ...before, revokedAt: ports.clock.now() };
      return change(after, { kind: "calendarFeed", before, after });
    },
    recall: find,
  });
}
