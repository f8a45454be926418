import { type MaintenanceWindow, maintenanceWindows } from "../config/kinds/maintenanceWindows.ts";
import { services } from "../config/kinds/services.ts";
import type { Context } from "./context.ts";
import { type Draft, draftOf } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { type Finding, leftOut, type Read } from "./finding.ts";
import { calledIn } from "./names.ts";
import type { PagerdutyWindow } from "./shapes/window.ts";

/** A window of its own for each of the services that PagerDuty has it for. */
export function readWindow(
  window: PagerdutyWindow,
  all: readonly PagerdutyWindow[],
  { names, now }: Context,
): Read<readonly Draft[]> {
  const { start_time: start, end_time: end } = window;
  const isOnly = all.filter((one) => wordsOf(one) === wordsOf(window)).length === 1;
  const name = isOnly ? wordsOf(window) : `${wordsOf(window)}, ${start}`;
  const where = `maintenance window "${name}"`;
  if (Date.parse(end) <= now) return { value: [], findings: [leftOut(where, "it is over")] };
  const drafts: Draft[] = [];
  const findings: Finding[] = [...extraFields("window", window, where)];
  for (const reference of window.services) {
    const service = names.find(services, reference);
    if (service === undefined)
      findings.push(leftOut(`${where} of ${calledIn(reference)}`, UNKNOWN));
    else drafts.push(draftFrom(maintenanceWindows.shape.parse({ service, name, start, end })));
  }
  return { value: drafts, findings };
}

const wordsOf = ({ description, summary }: PagerdutyWindow): string =>
  description?.trim() || summary?.trim() || "Maintenance";

const UNKNOWN = "neither the files nor the host have this service";

const draftFrom = (value: MaintenanceWindow): Draft =>
  draftOf(maintenanceWindows, value, {
    content: `from ${value.start} to ${value.end}`,
    over: (host) => ({ ...host, start: value.start, end: value.end }),
  });
