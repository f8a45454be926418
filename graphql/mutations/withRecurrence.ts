import type { MaintenanceRecurrenceInput } from "../generated/types.ts";
import { restriction } from "../layerPlan.ts";

interface Recurring {
  readonly recurrence?: MaintenanceRecurrenceInput | null | undefined;
}

/** What is null in a window of the clock says what is left out says. */
export const withRecurrence = <T extends Recurring>({ recurrence, ...input }: T) => ({
  ...input,
  ...(recurrence !== undefined && {
    recurrence: recurrence && {
      timeZone: recurrence.timeZone,
      windows: recurrence.windows.map(restriction),
    },
  }),
});
