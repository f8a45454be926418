import * as z from "zod";
import type { Statement } from "../../../domain/statement.ts";
import { alert, alertGroup, readAlertGroup } from "../reading/alertGroup.ts";
import { legacyRule, readLegacyRule } from "../reading/grafanaLegacy.ts";
import { hmacSignature } from "../signatures/hmacSignature.ts";
import { defineSource, type SourceContext } from "./source.ts";

const address = z.string().nullish().catch(undefined);
const unifiedAlert = alert.extend({
  dashboardURL: address,
  panelURL: address,
  silenceURL: address,
  values: z.record(z.string(), z.unknown()).nullish().catch(undefined),
});
/** Alertmanager's shape and more; the organisation is what Alertmanager does not have. */
const unified = alertGroup.extend({
  orgId: z.number(),
  receiver: z.string().nullish(),
  alerts: z.array(unifiedAlert),
});
type Group = z.infer<typeof unified>;
type Alert = z.infer<typeof unifiedAlert>;

/** Unified alerting, and the rules of dashboard panels that came before it. */
export const grafana = defineSource({
  name: "grafana",
  expects:
    "a Grafana webhook: { orgId, status, alerts: [{ labels, fingerprint, … }] }, or of legacy alerting { ruleId, ruleName, state }",
  schema: z.union([unified, legacyRule]),
  verify: hmacSignature({
    header: "x-grafana-alerting-signature",
    prefix: "",
    timestampHeader: "x-grafana-alerting-timestamp",
  }),
  toSignals: (body, context): readonly Statement[] =>
    "ruleId" in body ? [readLegacyRule(body)] : readUnified(body, context),
});

function readUnified(group: Group, { receivedAt }: SourceContext): readonly Statement[] {
  if (group.receiver === "" || (group.alerts.length > 0 && group.alerts.every(isTest)))
    return [{ state: "SKIPPED", reason: "a test of Grafana's contact point" }];
  return readAlertGroup(group, {
    source: "grafana",
    name: "Grafana",
    receivedAt,
    keyPrefix: "grafana/",
    linksOf: ({ dashboardURL, panelURL, silenceURL }) => [
      { text: "dashboard", href: dashboardURL },
      { text: "panel", href: panelURL },
      { text: "silence", href: silenceURL },
    ],
    labelsOf: ({ values }) => ({ values: inWords(values ?? {}) }),
  });
}

const isTest = ({ labels }: Alert): boolean =>
  labels["alertname"] === "TestAlert" && labels["instance"] === "Grafana";

const inWords = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(", ");
