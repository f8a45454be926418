import { alertmanager } from "./alertmanager.ts";
import { awsHealth } from "./awsHealth.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { datadog } from "./datadog.ts";
import { elastic } from "./elastic.ts";
import { email } from "./email.ts";
import { generic } from "./generic.ts";
import { github } from "./github.ts";
import { grafana } from "./grafana.ts";
import { opsgenie } from "./opsgenie.ts";
import { pagerdutyEvents } from "./pagerdutyEvents.ts";
import { pagerdutyWebhooks } from "./pagerdutyWebhooks.ts";
import { sagemaker } from "./sagemaker.ts";
import type { Source } from "./source.ts";
import { splunk } from "./splunk.ts";
import { wavefront } from "./wavefront.ts";

/** Every source, one line each. A body is of the first whose shape it has, so a special shape stands before its like. */
export const sources: readonly Source[] = [
  grafana,
  alertmanager,
  awsHealth,
  cloudwatch,
  datadog,
  elastic,
  email,
  github,
  opsgenie,
  pagerdutyEvents,
  pagerdutyWebhooks,
  sagemaker,
  splunk,
  wavefront,
  generic,
];
