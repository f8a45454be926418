import type { Category } from "./category.ts";
import { type Contribution, daysOf } from "./contribution.ts";
import { startOfDay } from "./metricsPeriod.ts";
import { differenceOf, type Tally, tallyOf } from "./metricsTally.ts";
import type { Severity } from "./severity.ts";
import type { Instant } from "./time.ts";

/** One aggregate: what is counted of one service, severity and category on one UTC day. */
export interface Cell {
  readonly serviceId: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Midnight, when the day begins. */
  readonly day: Instant;
  readonly tally: Tally;
}

/** What must be added to which cells when a contribution takes the place of another; nothing for cells that stay. */
export function cellChanges(before?: Contribution, after?: Contribution): readonly Cell[] {
  const old = cellsOf(before);
  const now = cellsOf(after);
  return [...new Map([...old, ...now])]
    .map(([name, cell]) => ({
      ...cell,
      tally: differenceOf(old.get(name)?.tally ?? new Map(), now.get(name)?.tally ?? new Map()),
    }))
    .filter(({ tally }) => tally.size > 0);
}

function cellsOf(contribution: Contribution | undefined): ReadonlyMap<string, Cell> {
  if (!contribution) return new Map();
  const { serviceId, severity, category } = contribution;
  return new Map(
    [...daysOf(contribution)].map((day) => {
      const tally = tallyOf(contribution, (at) => startOfDay(at) === day);
      const cell = { serviceId, severity, category, day, tally };
      return [[serviceId, severity, category, day].join("#"), cell];
    }),
  );
}
