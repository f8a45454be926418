import { type FinalSchedule, finalSchedule } from "../../domain/oncall/finalSchedule.ts";
import type { Interval } from "../../domain/oncall/interval.ts";
import { layerOf } from "../../domain/oncall/layerPlan.ts";
import type { Override, Roster } from "../../domain/oncall/schedule.ts";
import { tooMuchToRender } from "../../domain/oncall/tooMuchToRender.ts";
import { type SchedulePlan, validateSchedule } from "../../domain/oncall/validateSchedule.ts";

export interface OverridePlan extends Interval {
  readonly userId?: string;
}
export interface PreviewRequest {
  readonly plan: SchedulePlan;
  readonly overrides: readonly OverridePlan[];
  readonly window: Interval;
}
export type Preview =
  | { readonly kind: "PREVIEW"; readonly schedule: FinalSchedule }
  | { readonly kind: "INVALID"; readonly message: string };

const MOST_OVERRIDES = 500;

/** What a schedule would do; nothing is read and nothing is stored. */
export function previewSchedule({ plan, overrides, window }: PreviewRequest): Preview {
  const flaws = [
    ...validateSchedule(plan).map(({ path, message }) => `schedule.${path.join(".")}: ${message}`),
    ...flawsOfOverrides(overrides),
  ];
  if (flaws.length > 0) return { kind: "INVALID", message: flaws.join(" ") };
  return finalScheduleIn(
    {
      versions: [
        {
          from: window.start,
          timeZone: plan.timeZone,
          layers: plan.layers.map((layer, index) => layerOf(layer, `layer-${index}`)),
        },
      ],
      overrides: overrides.map(asOverride),
    },
    window,
  );
}

/** The final schedule, or why there is none. */
export function finalScheduleIn(roster: Roster, window: Interval): Preview {
  const message = tooMuchToRender(roster, window);
  return message === undefined
    ? { kind: "PREVIEW", schedule: finalSchedule(roster, window) }
    : { kind: "INVALID", message };
}

/** The later in the list counts as created later. */
const asOverride = (plan: OverridePlan, index: number): Override => ({
  ...plan,
  id: `override-${index}`,
  createdAt: index,
});

function flawsOfOverrides(overrides: readonly OverridePlan[]): readonly string[] {
  if (overrides.length > MOST_OVERRIDES)
    return [`overrides: There are more than ${MOST_OVERRIDES}.`];
  return overrides.flatMap(({ start, end }, index) =>
    end > start ? [] : [`overrides.${index}.end: It must lie after the start.`],
  );
}
