import * as z from "zod";
import type { Instant } from "../../../domain/time.ts";
import type { Api } from "../api.ts";
import { labelOf } from "../config/entry.ts";
import { schedules } from "../config/kinds/schedules.ts";
import { countOf } from "./countOf.ts";
import { carried, type Finding, leftOut, type Read } from "./finding.ts";
import type { ImportPlan } from "./planImport.ts";
import type { DraftOverride } from "./readOverrides.ts";

/** Overrides that a schedule lacks. */
export interface MissingOverrides {
  readonly schedule: string;
  readonly overrides: readonly DraftOverride[];
}

interface HostOverride {
  readonly start: string;
  readonly end: string;
  readonly user: { readonly id: string } | null;
}

const node = z.object({
  schedule: z.object({
    overrides: z.array(
      z.object({
        start: z.string(),
        end: z.string(),
        user: z.object({ id: z.string() }).nullable(),
      }),
    ),
  }),
});
const DOCUMENT = "query ($id: ID!) { schedule(id: $id) { overrides { start end user { id } } } }";

interface Around {
  readonly overrides: ReadonlyMap<string, readonly DraftOverride[]>;
  /** Whether what is there may be changed. */
  readonly update: boolean;
  readonly now: Instant;
}

/** Of each schedule that is as the files say, or will be. */
export async function planOverrides(
  api: Api,
  { steps, ids }: ImportPlan,
  { overrides, update, now }: Around,
): Promise<Read<readonly MissingOverrides[]>> {
  const missing: MissingOverrides[] = [];
  const findings: Finding[] = [];
  for (const { step } of steps) {
    if (step.entry.kind.name !== schedules.name || !ADDED_TO.includes(step.action)) continue;
    const schedule = labelOf(step.entry);
    const wanted = overrides.get(schedule) ?? [];
    const id = ids.get(`${schedules.name}/${schedule}`);
    const known = id === undefined || wanted.length === 0 ? [] : await overridesOf(api, id);
    const rest = wanted.filter((one) => !known.some((other) => isSame(one, other, { ids, now })));
    if (rest.length === 0) continue;
    const what = `${countOf(rest, "override")} of schedule ${schedule}`;
    const isWanted = update || step.action === "CREATE";
    if (isWanted) missing.push({ schedule, overrides: rest });
    findings.push(isWanted ? carried(what) : leftOut(what, "--update adds them"));
  }
  return { value: missing, findings };
}

const ADDED_TO: readonly string[] = ["CREATE", "CHANGE", "UNCHANGED"];

const overridesOf = async (api: Api, id: string): Promise<readonly HostOverride[]> =>
  node.parse(await api.query(DOCUMENT, { id })).schedule.overrides;

/** One that had begun when it was imported has begun then, here. */
function isSame(
  draft: DraftOverride,
  host: HostOverride,
  { ids, now }: Pick<ImportPlan, "ids"> & Pick<Around, "now">,
): boolean {
  const [ours, theirs] = [Date.parse(draft.start), Date.parse(host.start)];
  return (
    (ours === theirs || (ours < theirs && theirs <= now)) &&
    Date.parse(draft.end) === Date.parse(host.end) &&
    ids.get(`users/${draft.user}`) === host.user?.id
  );
}
