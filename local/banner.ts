import type { Host } from "./host.ts";

/** What a newcomer sees when the host is ready. */
export function banner(host: Host): string {
  const { baseUrl, graphqlUrl, token, serviceId, integrationKey } = host;
  return `
Tocsin is running. Ctrl-C stops it; what it holds is there again at the next start.

  GraphQL, with GraphiQL   ${graphqlUrl}
  Webhooks                 ${baseUrl}/v1/signals/{source}/{integrationKey}${mailLine(host)}
  Health                   ${baseUrl}/healthz

  Development token (header "Authorization: Bearer …"):
  ${token}

  Sample service           fraud-scoring, ${serviceId}
  Its integration key      ${integrationKey}

Paste this to send it the alert of a Prometheus Alertmanager:

${curlOf(`${baseUrl}/v1/signals/alertmanager/${integrationKey}`)}
`;
}

const mailLine = ({ smtp }: Host): string =>
  smtp
    ? `
  Mail                     ${smtp.url}, to {integrationKey}@${smtp.domain}`
    : "";

function curlOf(url: string): string {
  return `curl -sS -X POST '${url}' \\
  -H 'content-type: application/json' \\
  -d '${JSON.stringify(alert())}'`;
}

/** A webhook of Alertmanager, version 4: the accuracy of a model has fallen. */
function alert(): object {
  const labels = {
    alertname: "FraudModelRecallLow",
    severity: "critical",
    model: "fraud-scoring",
    model_version: "2026-11-20.3",
  };
  const annotations = { summary: "Recall of fraud-scoring is 0.71, its objective is 0.85" };
  const firing = {
    status: "firing",
    labels,
    annotations,
    startsAt: new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString(),
    endsAt: "0001-01-01T00:00:00Z",
    generatorURL: "http://prometheus.example.com/graph",
    fingerprint: "6d1f0c2a9be34785",
  };
  return {
    version: "4",
    groupKey: '{}:{alertname="FraudModelRecallLow"}',
    truncatedAlerts: 0,
    status: "firing",
    receiver: "tocsin",
    groupLabels: { alertname: labels.alertname },
    commonLabels: labels,
    commonAnnotations: annotations,
    externalURL: "http://alertmanager.example.com",
    alerts: [firing],
  };
}
