import * as z from "zod";
import type { ClickTarget } from "../../app/clickPorts.ts";

const shape: z.ZodType<ClickTarget> = z.object({
  incidentId: z.string().min(1).max(200),
  channel: z.string().min(1).max(63),
});

/** What a button says back when it is clicked. */
export const buttonValue = ({ incidentId, channel }: ClickTarget): string =>
  JSON.stringify({ incidentId, channel });

/** The same read back; undefined for what is no button of ours. */
export function readButtonValue(value: string): ClickTarget | undefined {
  try {
    return shape.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
