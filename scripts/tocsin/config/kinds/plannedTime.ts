import * as z from "zod";
import { fields } from "../fields.ts";
import type { Around, Wish } from "../kind.ts";
import { instant, restriction, restrictionOf } from "./scheduleShape.ts";

/** When something planned holds, in whatever it stands. */
export const plannedFields = {
  start: instant,
  end: instant.nullable().default(null),
  recurrence: fields({ timeZone: z.string(), windows: z.array(restriction) })
    .nullable()
    .default(null),
};

const planned = z.object(plannedFields);
export type Planned = z.infer<typeof planned>;

/** As the rules take it, which know no nulls. */
export const timeOf = ({ start, end, recurrence }: Planned) => ({
  start: Date.parse(start),
  ...(end !== null && { end: Date.parse(end) }),
  ...(recurrence !== null && {
    recurrence: { ...recurrence, windows: recurrence.windows.map(restrictionOf) },
  }),
});

const isOver = ({ end }: Pick<Planned, "end">, now: number): boolean =>
  end !== null && Date.parse(end) <= now;

export const whyPast = (value: Planned, now: number): string | undefined =>
  isOver(value, now) ? `it ended at ${value.end}: take it out of the file` : undefined;

/** One that is to be over is ended by another mutation. */
export const whyOver =
  (mutation: string) =>
  ({ action, value }: Wish<Planned>, { now }: Around): string | undefined =>
    action === "CHANGE" && isOver(value, now)
      ? `it would be over already: ${mutation} ends one that is open`
      : undefined;
