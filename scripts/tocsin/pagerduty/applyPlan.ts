import { createHash } from "node:crypto";
import * as z from "zod";
import { isZone } from "../../../domain/oncall/zone.ts";
import { DAY, type Instant } from "../../../domain/time.ts";
import type { Api } from "../api.ts";
import type { Draft, DraftOverride, FilePerson } from "./draft.ts";
import { countOf, idsOf, type Plan, type ScheduleStep } from "./plan.ts";
import type { Ids } from "./sameSchedule.ts";

const PREVIEW = `query (
  $schedule: ScheduleInput!, $overrides: [OverrideInput!], $since: DateTime!, $until: DateTime!
) {
  previewSchedule(schedule: $schedule, overrides: $overrides, since: $since, until: $until) {
    coveragePercent
  }
}`;

/** Has the host check every schedule that is to be written; throws what it says. Nothing is written. */
export async function checkPlan(api: Api, plan: Plan, now: Instant): Promise<void> {
  const ids = new Map(plan.matches.map(({ person, user }) => [person.key, user?.id ?? person.key]));
  const window = { since: new Date(now).toISOString(), until: new Date(now + DAY).toISOString() };
  for (const { action, draft } of plan.schedules) {
    if (action !== "CREATE" && action !== "UPDATE") continue;
    const overrides = draft.overrides.map((one) => overrideOf(one, ids));
    await api.query(PREVIEW, { schedule: contentOf(draft, ids), overrides, ...window });
  }
}

/** Writes the plan; what each step came to, for a person to read. */
export async function applyPlan(api: Api, plan: Plan): Promise<readonly string[]> {
  const ids = new Map(idsOf(plan.matches));
  const lines: string[] = [];
  for (const { person } of plan.matches.filter(({ by }) => by === "NEW")) {
    const id = await createUser(api, person);
    ids.set(person.key, id);
    lines.push(`created user ${person.name} (${id})`);
  }
  for (const step of plan.schedules) lines.push(...(await applyStep(api, step, ids)));
  return lines;
}

async function createUser(api: Api, { name, email, timeZone }: FilePerson): Promise<string> {
  const zone = timeZone && isZone(timeZone) ? { timeZone } : {};
  const input = keyed({ name, ...(email && { email }), ...zone });
  const { user } = made.user.parse(
    await api.mutate("createUser", { input, select: "user { id }" }),
  );
  return user.id;
}

async function applyStep(api: Api, step: ScheduleStep, ids: Ids): Promise<readonly string[]> {
  if (step.action === "REFUSE") return [];
  const { draft, overrides } = step;
  const scheduleId =
    step.action === "CREATE" ? await createSchedule(api, draft, ids) : step.host.id;
  if (step.action === "UPDATE") await updateSchedule(api, step, ids);
  for (const override of overrides)
    await api.mutate("createOverride", {
      input: keyed({ scheduleId, ...overrideOf(override, ids) }),
      select: "override { id }",
    });
  const done = { CREATE: "created", UPDATE: "updated", KEEP: "kept" }[step.action];
  const added = overrides.length > 0 ? `, ${countOf(overrides)} added` : "";
  return [`${done} schedule ${draft.name} (${scheduleId})${added}`];
}

async function createSchedule(api: Api, draft: Draft, ids: Ids): Promise<string> {
  const input = keyed(contentOf(draft, ids));
  const answer = await api.mutate("createSchedule", { input, select: "schedule { id }" });
  return made.schedule.parse(answer).schedule.id;
}

async function updateSchedule(
  api: Api,
  { draft, host }: ScheduleStep & { action: "UPDATE" },
  ids: Ids,
): Promise<void> {
  const input = {
    id: host.id,
    expectedVersion: host.version,
    // Turns are where the file has them.
    keepPresent: false,
    ...contentOf(draft, ids),
  };
  await api.mutate("updateSchedule", { input, select: "schedule { id }" });
}

const idOf = z.object({ id: z.string() });
const made = { user: z.object({ user: idOf }), schedule: z.object({ schedule: idOf }) };

const contentOf = ({ name, timeZone, layers }: Draft, ids: Ids) => ({
  name,
  timeZone,
  layers: layers.map(({ people, ...layer }) => ({
    ...layer,
    userIds: people.map((key) => ids.get(key) ?? key),
  })),
});

const overrideOf = ({ start, end, person }: DraftOverride, ids: Ids) => ({
  start,
  end,
  userId: ids.get(person) ?? person,
});

/** The same content has the same key: an import that was cut off goes on where it was. */
const keyed = (input: object) => ({
  ...input,
  idempotencyKey: `pagerduty-${createHash("sha256").update(JSON.stringify(input)).digest("hex")}`,
});
