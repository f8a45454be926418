import { accessOf } from "../access.ts";
import { apiOf } from "../api.ts";
import { directoryOf } from "../config/directory.ts";
import { readHost } from "../config/readHost.ts";
import { readText } from "../readText.ts";
import type { Verb } from "../verb.ts";
import { applyImport } from "./applyImport.ts";
import { draftAll } from "./draftAll.ts";
import type { Finding } from "./finding.ts";
import { importOptions, USAGE } from "./importOptions.ts";
import { intentionsOf } from "./intentionsOf.ts";
import { hostUsers, matchPeople } from "./matchPeople.ts";
import { namesOn } from "./names.ts";
import { outcomeOf } from "./outcome.ts";
import { peopleWanted } from "./peopleWanted.ts";
import { planImport } from "./planImport.ts";
import { planOverrides } from "./planOverrides.ts";
import { readFiles } from "./readFiles.ts";
import { readMap } from "./readMap.ts";
import { exitCodeOf, reportOf } from "./report.ts";

/** Brings what PagerDuty is configured to be into a running host. */
export const importPagerduty: Verb = {
  name: "import pagerduty",
  usage: USAGE,
  run: async (words, terminal) => {
    const { map, update, ...options } = importOptions(words);
    const now = Date.now();
    const { content, findings: ofFiles } = readFiles(options.files.map(readText));
    const api = apiOf(accessOf(options));
    const objects = await readHost(api, now);
    const { people, findings: ofPeople } = peopleWanted(content, options["all-users"]);
    const named = map === undefined ? new Map<string, string>() : readMap(map, readText(map).text);
    const matches = matchPeople({ people, all: hostUsers(objects), map: named });
    const context = { names: namesOn(directoryOf([], objects)), now };
    const { drafts, env, ...read } = draftAll(content, matches, context);
    const plan = planImport({ drafts, objects, update, env, now });
    const overrides = await planOverrides(api, plan, { ...read, update, now });
    const findings: readonly Finding[] = [
      ...plan.steps.flatMap(outcomeOf),
      ...overrides.findings,
      ...[...ofPeople, ...read.findings, ...ofFiles],
    ];
    const { value: missing } = overrides;
    const { say } = terminal;
    if (options["dry-run"]) say(intentionsOf({ ...plan, matches, missing }).join("\n"));
    else await applyImport(plan, { api, env, objects, missing, say });
    say(`\n${reportOf(findings)}`);
    return exitCodeOf(findings);
  },
};
