import type { Service } from "../config/kinds/services.ts";
import { sorted } from "../config/texts.ts";
import { changed, leftOut, type Read } from "./finding.ts";
import { fieldOf } from "./rules/fieldOf.ts";
import type { PagerdutyService } from "./shapes/service.ts";

const MINUTE_IN_SECONDS = 60;
const DAY_IN_SECONDS = 86_400;
/** PagerDuty's own, where none is said. */
const DEFAULT_WINDOW = 300;

type Grouping = Service["grouping"];
type Config = NonNullable<NonNullable<PagerdutyService["alert_grouping_parameters"]>["config"]>;

/** Which new keys join an incident that is open: all within a time, or those whose labels are the same. */
export function readGrouping(
  { alert_grouping_parameters: parameters }: PagerdutyService,
  where: string,
): Read<Grouping> {
  const { type, config = null } = parameters ?? {};
  if (!type) return { value: null, findings: [] };
  const what = `grouping of ${where}`;
  if (type === "time") {
    const value = byTime(config);
    const isEndless = !config?.timeout;
    return { value, findings: isEndless ? [changed(what, "for a day at most here")] : [] };
  }
  const grouping =
    type === "content_based" ? byContent(config) : `nothing is grouped here by "${type}"`;
  return typeof grouping === "string"
    ? { value: null, findings: [leftOut(what, grouping)] }
    : { value: grouping, findings: [] };
}

const byTime = (config: Config | null): Grouping => ({
  windowSeconds: config?.timeout ? config.timeout * MINUTE_IN_SECONDS : DAY_IN_SECONDS,
  ...{ by: "SERVICE", labels: [] },
});

/** The grouping, or why there is none. */
function byContent(config: Config | null): Grouping | string {
  const { aggregate, fields = [], time_window: window } = config ?? {};
  if (aggregate === "any" && fields.length > 1)
    return "all labels of a grouping have to be the same here, not any of them";
  const labels = fields.flatMap((path) => labelIn(path) ?? []);
  if (labels.length < fields.length) return "keys are grouped by labels here, not by other fields";
  return { windowSeconds: window ?? DEFAULT_WINDOW, by: "LABELS", labels: sorted(labels) };
}

const labelIn = (path: string): string | undefined => {
  const field = fieldOf(path);
  return field?.kind === "LABEL" ? field.name : undefined;
};
