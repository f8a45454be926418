import { DAY } from "../../../domain/time.ts";
import type { LayerValue } from "../config/kinds/scheduleShape.ts";
import { users } from "../config/kinds/users.ts";
import type { Context } from "./context.ts";
import { extraFields } from "./extraFields.ts";
import { changed, leftOut, type Read } from "./finding.ts";
import { keyOf } from "./readPeople.ts";
import type { PagerdutyLayer } from "./shapes/schedule.ts";

/** PagerDuty keeps the layers that somebody has removed, as ended ones; calendars here look back this far. */
const KEPT_AFTER_END = 30 * DAY;

/** Where a layer stands. */
export interface Place {
  readonly schedule: string;
  /** From 1, lowest precedence first. */
  readonly number: number;
}

/** The layer as the shape takes it. */
export type DraftLayer = Pick<LayerValue, "name" | "start" | "turn" | "users"> & {
  readonly end: string | null;
  readonly rotationVirtualStart: string;
  readonly restrictions: readonly object[];
};

/** The layer, unless nobody would ever be on call by it. */
export function readLayer(
  layer: PagerdutyLayer,
  { schedule, number }: Place,
  { names, now }: Context,
): Read<DraftLayer | undefined> {
  const name = layer.name || `Layer ${number}`;
  const where = `layer "${name}" of ${schedule}`;
  const people = (layer.users ?? []).flatMap((one) => names.find(users, { id: keyOf(one) }) ?? []);
  const useless = whyUseless(layer, people, now);
  if (useless) return { value: undefined, findings: [leftOut(where, useless)] };
  return {
    value: {
      ...{ name, start: layer.start, end: layer.end ?? null, users: people },
      rotationVirtualStart: layer.rotation_virtual_start ?? layer.start,
      turn: { unit: "SECONDS", count: layer.rotation_turn_length_seconds },
      restrictions: restrictionsOf(layer),
    },
    findings: [
      ...(layer.name ? [] : [changed(where, "it had no name")]),
      ...extraFields("layer", layer, where),
      ...(layer.restrictions ?? []).flatMap((restriction) =>
        extraFields("restriction", restriction, `a restriction of ${where}`),
      ),
    ],
  };
}

function whyUseless(
  { start, end }: PagerdutyLayer,
  people: readonly string[],
  now: number,
): string | undefined {
  if (people.length === 0) return "nobody is in it";
  if (!end) return undefined;
  if (Date.parse(end) <= Date.parse(start)) return "it ends before it begins";
  return Date.parse(end) + KEPT_AFTER_END < now ? `it ended on ${dateOf(end)}` : undefined;
}

const dateOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

const restrictionsOf = ({ restrictions }: PagerdutyLayer): readonly object[] =>
  (restrictions ?? []).map((one) => ({
    ...(one.type === "weekly_restriction"
      ? { kind: "WEEKLY", startDay: one.start_day_of_week }
      : { kind: "DAILY" }),
    startTime: one.start_time_of_day,
    durationSeconds: one.duration_seconds,
  }));
