import * as z from "zod";
import { RESTRICTION_KINDS, TURN_UNITS } from "../../../domain/oncall/schedule.ts";
import type { Api } from "../api.ts";
import type { HostSchedule } from "./hostSchedule.ts";
import type { HostUser } from "./matchPeople.ts";

const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  leftAt: z.string().nullable(),
});

export const usersOf = (api: Api): Promise<readonly HostUser[]> =>
  api.list("users", "id name email leftAt", user);

const listed = z.object({ id: z.string(), name: z.string() });

const restriction = z
  .object({
    kind: z.enum(RESTRICTION_KINDS),
    startTime: z.string(),
    startDay: z.int().nullable(),
    durationSeconds: z.number(),
  })
  .transform(({ startDay, ...rest }) => ({ ...rest, ...(startDay !== null && { startDay }) }));
const named = z.object({ id: z.string() });
const schedule = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  timeZone: z.string(),
  layers: z.array(
    z
      .object({
        name: z.string(),
        start: z.string(),
        end: z.string().nullable(),
        rotationVirtualStart: z.string(),
        turn: z.object({ unit: z.enum(TURN_UNITS), count: z.int() }),
        users: z.array(named),
        restrictions: z.array(restriction),
      })
      .transform(({ users, ...rest }) => ({ ...rest, userIds: users.map(({ id }) => id) })),
  ),
  overrides: z.array(
    z
      .object({ start: z.string(), end: z.string(), user: named.nullable() })
      .transform(({ user, ...rest }) => ({ ...rest, userId: user?.id ?? null })),
  ),
});

const DOCUMENT = `query ($id: ID!) {
  schedule(id: $id) {
    id name version timeZone
    layers {
      name start end rotationVirtualStart turn { unit count } users { id }
      restrictions { kind startTime startDay durationSeconds }
    }
    overrides { start end user { id } }
  }
}`;

/** The host's schedules of these names. */
export async function schedulesCalled(
  api: Api,
  names: readonly string[],
): Promise<readonly HostSchedule[]> {
  const all = await api.list("schedules", "id name", listed);
  const wanted = all.filter(({ name }) => names.includes(name));
  return Promise.all(
    wanted.map(async ({ id }) => schedule.parse((await api.query(DOCUMENT, { id }))["schedule"])),
  );
}
