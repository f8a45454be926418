import * as z from "zod";
import { REPORT_FROM_SECONDS } from "../../../../domain/oncall/handoff/reportedHandoff.ts";
import { RESTRICTION_KINDS, TURN_UNITS } from "../../../../domain/oncall/schedule.ts";
import { fields } from "../fields.ts";
import { nameText, reference } from "../texts.ts";

/** An instant is one text, however it was written. */
export const instant = z.iso
  .datetime({
    offset: true,
    error: "is a date and time with an offset, such as 2026-11-23T09:00:00Z",
  })
  .transform((text) => new Date(text).toISOString().replace(".000Z", "Z"));

const turn = fields({ unit: z.enum(TURN_UNITS), count: z.number() });

export const restriction = fields({
  kind: z.enum(RESTRICTION_KINDS),
  startTime: z.string().transform((text) => text.replace(/^(\d\d:\d\d):00$/, "$1")),
  startDay: z.number().nullable().default(null),
  durationSeconds: z.number(),
});

/** As the rules take it, which know no nulls. */
export const restrictionOf = ({ startDay, ...rest }: z.infer<typeof restriction>) => ({
  ...rest,
  ...(startDay !== null && { startDay }),
});

const layer = fields({
  name: z.string(),
  start: instant,
  end: instant.nullable().default(null),
  rotationVirtualStart: instant.optional(),
  turn,
  users: z.array(reference).default([]),
  restrictions: z.array(restriction).default([]),
  wallClock: z.boolean().default(false),
  consumeRestrictedTurns: z.boolean().default(false),
}).transform(({ name, start, end, rotationVirtualStart = start, ...rest }) => ({
  ...{ name, start, end, rotationVirtualStart },
  ...rest,
}));

export const schedule = fields({
  name: nameText,
  timeZone: z.string(),
  team: reference.nullable().default(null),
  layers: z.array(layer).default([]),
  handoffReportFromSeconds: z.number().default(REPORT_FROM_SECONDS),
});
export type Schedule = z.infer<typeof schedule>;
export type LayerValue = Schedule["layers"][number];
