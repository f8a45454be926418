import * as z from "zod";
import type { Measure, MeasurementState } from "../../../domain/measurements.ts";
import type { Cell } from "../../../domain/metricsCell.ts";
import type { Counter, Tally } from "../../../domain/metricsTally.ts";
import { type Key, keys } from "../keys.ts";
import type { Item, Update } from "../table.ts";
import { category, instant, severity } from "./shapes.ts";

/** Attribute names count towards an item's size, and a cell has many: `rn` resolved values, `rb512` one bucket of them. */
const MEASURE_LETTER = {
  detect: "d",
  acknowledge: "a",
  mitigate: "m",
  resolve: "r",
  restore: "s",
} as const satisfies Record<Measure, string>;
const PART_LETTER = {
  RECORDED: "n",
  PENDING: "p",
  NOT_APPLICABLE: "x",
  INVALID: "i",
  totalMs: "t",
  bucket: "b",
} as const satisfies Record<MeasurementState | "totalMs" | "bucket", string>;

const attributeName = (counter: Counter): string => {
  if (counter === "incidents") return counter;
  const [measure, part, bucket = ""] = counter.split(".") as [Measure, keyof typeof PART_LETTER];
  return MEASURE_LETTER[measure] + PART_LETTER[part] + bucket;
};
const measureOf = new Map(
  Object.entries(MEASURE_LETTER).map(([measure, l]) => [l as string, measure]),
);
const partOf = new Map(Object.entries(PART_LETTER).map(([part, l]) => [l as string, part]));

function counterOf(name: string): Counter | undefined {
  if (name === "incidents") return name;
  const [, measure, part, bucket] = /^([damrs])([npxitb])(\d*)$/.exec(name) ?? [];
  if (!measure || !part) return undefined;
  const suffix = part === PART_LETTER.bucket ? `.${bucket}` : "";
  return `${measureOf.get(measure)}.${partOf.get(part)}${suffix}` as Counter;
}

const SCHEMA = 1;
const shape = z.looseObject({
  kind: z.literal("metrics-cell"),
  serviceId: z.string(),
  severity,
  category,
  day: instant,
});

/** Cells are never put, only added to, so that writers of different incidents need not know of each other. */
export const metricsCellItem = {
  key: (cell: Cell): Key =>
    keys.metricsCell(cell.serviceId, cell.day, `${cell.severity}#${cell.category}`),

  addition(cell: Cell): Update {
    const { tally, ...place } = cell;
    const set = Object.entries({ ...place, kind: "metrics-cell", schema: SCHEMA });
    const add = [...tally].map(([counter, by]) => [attributeName(counter), by] as const);
    const words = (pairs: readonly (readonly [string, unknown])[], between: string) =>
      pairs.map(([name]) => `#${name}${between}:${name}`).join(", ");
    const all = [...set, ...add];
    return {
      text: `SET ${words(set, " = ")} ADD ${words(add, " ")}`,
      names: Object.fromEntries(all.map(([name]) => [`#${name}`, name])),
      values: Object.fromEntries(all.map(([name, value]) => [`:${name}`, value])),
    };
  },

  decode(item: Item): Cell {
    const { serviceId, severity, category, day, ...rest } = shape.parse(item);
    const tally: [Counter, number][] = Object.entries(rest).flatMap(([name, value]) => {
      const counter = counterOf(name);
      return counter && value !== 0 ? [[counter, Number(value)]] : [];
    });
    return { serviceId, severity, category, day, tally: new Map(tally) satisfies Tally };
  },
};
