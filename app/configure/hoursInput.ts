import type { LocalHours } from "../../domain/policy.ts";
import type { Maybe } from "./request.ts";

/** Days that are left out are all days. */
export interface HoursInput extends Pick<LocalHours, "from" | "to"> {
  readonly days?: Maybe<readonly number[]>;
}

export const hoursOf = ({ days, from, to }: HoursInput): LocalHours => ({
  ...{ days: days ?? [], from, to },
});
