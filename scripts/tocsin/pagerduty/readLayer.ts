import type { Restriction } from "../../../domain/oncall/schedule.ts";
import { DAY, type Instant } from "../../../domain/time.ts";
import { changed, type DraftLayer, leftOut, type Read } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { keyOf } from "./readPeople.ts";
import type { PagerdutyLayer } from "./shapes.ts";

/** PagerDuty keeps the layers that somebody has removed, as ended ones; calendars here look back this far. */
const KEPT_AFTER_END = 30 * DAY;

/** Where a layer stands, and when it is looked at. */
export interface Place {
  readonly schedule: string;
  /** From 1, lowest precedence first. */
  readonly number: number;
  readonly now: Instant;
}

/** The layer, unless nobody would ever be on call by it. */
export function readLayer(layer: PagerdutyLayer, place: Place): Read<DraftLayer | undefined> {
  const name = layer.name || `Layer ${place.number}`;
  const where = `layer "${name}" of ${place.schedule}`;
  const people = (layer.users ?? []).map(keyOf).filter((key) => key !== "");
  const useless = whyUseless(layer, people, place.now);
  if (useless) return { value: undefined, findings: [leftOut(where, useless)] };
  return {
    value: {
      name,
      start: layer.start,
      ...(layer.end && { end: layer.end }),
      rotationVirtualStart: layer.rotation_virtual_start ?? layer.start,
      rotationTurnLengthSeconds: layer.rotation_turn_length_seconds,
      people,
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
  now: Instant,
): string | undefined {
  if (people.length === 0) return "nobody is in it";
  if (!end) return undefined;
  if (Date.parse(end) <= Date.parse(start)) return "it ends before it begins";
  return Date.parse(end) + KEPT_AFTER_END < now ? `it ended on ${dateOf(end)}` : undefined;
}

const dateOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

const restrictionsOf = ({ restrictions }: PagerdutyLayer): readonly Restriction[] =>
  (restrictions ?? []).map((one) => ({
    ...(one.type === "weekly_restriction"
      ? { kind: "WEEKLY", startDay: one.start_day_of_week }
      : { kind: "DAILY" }),
    startTime: one.start_time_of_day,
    durationSeconds: one.duration_seconds,
  }));
