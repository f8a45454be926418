/** One alert in the shape that Alertmanager's webhook sends. */
export interface Alert {
  readonly name: string;
  readonly summary: string;
  readonly severity: string;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly fingerprint?: string;
}

/** A version 4 notification with one alert: resolved when it has an end, else firing. */
export function alertmanagerPayload(alert: Alert): object {
  const status = alert.endsAt ? "resolved" : "firing";
  const labels = { alertname: alert.name, severity: alert.severity, model: "fraud-scoring" };
  return {
    version: "4",
    groupKey: `{}:{alertname="${alert.name}"}`,
    truncatedAlerts: 0,
    status,
    receiver: "tocsin",
    groupLabels: { alertname: alert.name },
    commonLabels: labels,
    commonAnnotations: { summary: alert.summary },
    externalURL: "https://alertmanager.example.com",
    alerts: [
      {
        status,
        labels,
        annotations: { summary: alert.summary },
        startsAt: alert.startsAt,
        endsAt: alert.endsAt ?? "0001-01-01T00:00:00Z",
        generatorURL: "https://prometheus.example.com/graph",
        fingerprint: alert.fingerprint ?? "5f0c1d2e3b4a5968",
      },
    ],
  };
}
