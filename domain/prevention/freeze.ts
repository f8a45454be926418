import { type Flaw, flaw, flawsOfLength, flawsOfText } from "../flaw.ts";
import { isOver, type PlannedTime } from "../maintenanceWindow.ts";
import type { Instant } from "../time.ts";
import { validatePlanned } from "../validateMaintenanceWindow.ts";

/** Planned times in which nothing is to be deployed. */
export interface Freeze extends PlannedTime {
  readonly id: string;
  readonly name: string;
  /** For whoever is stopped by it. */
  readonly reason?: string;
  /** None: it is about all services. */
  readonly serviceIds: readonly string[];
}

const LONGEST_DAYS = 92;
const LONGEST_REASON = 500;
const MOST_SERVICES = 100;
/** They stand in one item, which is read for every question about a deployment. */
const MOST_FREEZES = 100;
const LONGEST_ALTOGETHER = 100_000;

export function validateFreeze(freeze: Freeze, now: Instant): Flaw[] {
  const { reason, serviceIds } = freeze;
  const more = [
    ...(reason === undefined ? [] : flawsOfText(reason, LONGEST_REASON, "reason")),
    ...flawsOfLength(serviceIds, MOST_SERVICES, "serviceIds"),
  ];
  return validatePlanned(freeze, { now, longestDays: LONGEST_DAYS, more });
}

export const flawsOfFreezes = (freezes: readonly Freeze[]): readonly Flaw[] => [
  ...flawsOfLength(freezes, MOST_FREEZES),
  ...(JSON.stringify(freezes).length > LONGEST_ALTOGETHER
    ? [flaw(`All freezes together have more than ${LONGEST_ALTOGETHER} characters.`)]
    : []),
];

/** Those about a service that are not over. */
export const freezesOf = (
  freezes: readonly Freeze[],
  serviceId: string,
  now: Instant,
): readonly Freeze[] => freezes.filter((one) => !isOver(one, now) && isAbout(one, serviceId));

export const isAbout = ({ serviceIds }: Freeze, serviceId: string): boolean =>
  serviceIds.length === 0 || serviceIds.includes(serviceId);
