import type { Instant } from "../time.ts";
import { type Finding, nameFrom } from "./finding.ts";
import type { Schedule } from "./schedule.ts";

type Raised = Schedule["raised"];

export interface Raising {
  /** Those that nobody has heard of. */
  readonly news: readonly Finding[];
  /** All that has been told and is not past. */
  readonly raised: Raised;
}

/** Tells what is new in the findings from what has been raised; each is remembered until it is past. */
export function raise(before: Raised, findings: readonly Finding[], now: Instant): Raising {
  const raised = new Map(Object.entries(before).filter(([, until]) => until > now));
  const news: Finding[] = [];
  for (const finding of findings) {
    const known = nameAmong(raised, finding, now);
    if (known === undefined) news.push(finding);
    const name = known ?? finding.name;
    raised.set(name, Math.max(finding.end, raised.get(name) ?? 0));
  }
  return { news, raised: Object.fromEntries(raised) };
}

/** What runs already is named by where the window begins; it was raised under the name of when it began itself. */
function nameAmong(
  raised: ReadonlyMap<string, Instant>,
  { key, name, start }: Finding,
  now: Instant,
): string | undefined {
  if (raised.has(name)) return name;
  if (start > now) return undefined;
  const begun = nameFrom(key, now);
  return [...raised.keys()].find((known) => known.startsWith(`${key} `) && known <= begun);
}
