import { type Flaw, flaw, flawsOfLength, flawsOfName } from "../../flaw.ts";
import { isZone } from "../../oncall/zone.ts";
import { SCENARIOS, scenarioOf } from "../scenarios.ts";
import type { DrillPlan } from "./drillPlan.ts";

const LONGEST_NAME = 100;
const MOST_SCENARIOS = 20;
const MOST = { DAYS: 366, WEEKS: 52, MONTHS: 12 } as const;
const FIRST_INSTANT = Date.UTC(2000, 0);
const LAST_INSTANT = Date.UTC(2200, 0);

/** What is wrong with a plan as it will be. */
export function validateDrillPlan(plan: DrillPlan): readonly Flaw[] {
  const { name, scenarioIds, start, timeZone, every } = plan;
  const most = MOST[every.unit];
  const isCount = Number.isInteger(every.count) && every.count >= 1 && every.count <= most;
  return [
    ...flawsOfName(name, LONGEST_NAME, "name"),
    ...(scenarioIds.length === 0 ? [flaw("There is none.", "scenarioIds")] : []),
    ...flawsOfLength(scenarioIds, MOST_SCENARIOS, "scenarioIds"),
    ...scenarioIds.flatMap((id, index) =>
      scenarioOf(id) ? [] : [flaw(noScenario(id), "scenarioIds", `${index}`)],
    ),
    ...(start >= FIRST_INSTANT && start < LAST_INSTANT
      ? []
      : [flaw("It is from 2000 to 2199.", "start")]),
    ...(isZone(timeZone)
      ? []
      : [flaw('It is the IANA name of a zone, such as "Europe/London".', "timeZone")]),
    ...(isCount ? [] : [flaw(`It is a whole number from 1 to ${most}.`, "every", "count")]),
  ];
}

export const noScenario = (id: string): string =>
  `There is no scenario "${id}", but ${SCENARIOS.map((one) => one.id).join(", ")}.`;
