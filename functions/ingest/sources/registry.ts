import { alertmanager } from "./alertmanager.ts";
import { awsHealth } from "./awsHealth.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { pagerdutyEvents } from "./pagerdutyEvents.ts";
import { sagemaker } from "./sagemaker.ts";
import type { Source } from "./source.ts";

/** Every source, one line each. */
export const sources: readonly Source[] = [
  alertmanager,
  awsHealth,
  cloudwatch,
  pagerdutyEvents,
  sagemaker,
];
