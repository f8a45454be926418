import type { Setting } from "../app/configure/ports.ts";
import { isOver } from "../domain/maintenanceWindow.ts";
import type { Freeze } from "../domain/prevention/freeze.ts";
import type { Instant } from "../domain/time.ts";

/** Those that are not over as GraphQL shows them. */
export const freezeList = ({ version, value }: Setting<readonly Freeze[]>, now: Instant) => ({
  version,
  freezes: inOrder(value.filter((one) => !isOver(one, now))),
});

/** The earliest first. */
export const inOrder = (freezes: readonly Freeze[]): readonly Freeze[] =>
  [...freezes].sort((one, other) => one.start - other.start);
