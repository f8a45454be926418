import type { Instant } from "../../../domain/time.ts";
import { accessOf } from "../access.ts";
import { type Api, apiOf } from "../api.ts";
import { readText } from "../readText.ts";
import type { Verb } from "../verb.ts";
import { applyPlan, checkPlan } from "./applyPlan.ts";
import { importOptions, USAGE } from "./importOptions.ts";
import { intentionsOf } from "./intentionsOf.ts";
import { matchPeople } from "./matchPeople.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Reading, readFiles } from "./readFiles.ts";
import { schedulesCalled, usersOf } from "./readHost.ts";
import { readMap } from "./readMap.ts";
import { exitCodeOf, reportOf } from "./report.ts";

/** Brings schedules of PagerDuty into a running host. */
export const importPagerduty: Verb = {
  name: "import pagerduty",
  usage: USAGE,
  run: async (words, terminal) => {
    const options = importOptions(words);
    const now = Date.now();
    const reading = readFiles(options.files.map(readText), now);
    const api = apiOf(accessOf(options));
    const plan = await planFor(api, reading, { ...options, now });
    await checkPlan(api, plan, now);
    const findings = [...plan.findings, ...reading.findings];
    const done = options["dry-run"] ? intentionsOf(plan) : await applyPlan(api, plan);
    terminal.say([...done, "", reportOf(findings)].join("\n"));
    return exitCodeOf(findings);
  },
};

async function planFor(
  api: Api,
  { drafts, people }: Reading,
  { map, ...how }: { map?: string | undefined; update: boolean; now: Instant },
): Promise<Plan> {
  const named = map === undefined ? new Map<string, string>() : readMap(map, readText(map).text);
  const matches = matchPeople({ people, users: await usersOf(api), map: named });
  const names = drafts.map(({ name }) => name);
  return planOf({ ...how, drafts, matches, hosts: await schedulesCalled(api, names) });
}
