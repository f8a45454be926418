import { advise } from "./advise/advise.ts";
import { applyConfig } from "./config/applyConfig.ts";
import { exportConfig } from "./config/exportConfig.ts";
import { importPagerduty } from "./pagerduty/importPagerduty.ts";
import type { Verb } from "./verb.ts";

/** Everything that `tocsin` can do. */
export const VERBS: readonly Verb[] = [importPagerduty, exportConfig, applyConfig, advise];
