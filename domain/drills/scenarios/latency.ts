import type { DrillScenario } from "../scenario.ts";

export const latency: DrillScenario = {
  id: "latency",
  name: "Latency",
  summary:
    "Predictions become slow after a promotion, and callers begin to time out. Trains asking for the recent change first, and rolling back before debugging.",
  category: "LATENCY",
  severity: "SEV2",
  title: "p99 latency is 2.4 s, its objective is 300 ms",
  description:
    "The median is unchanged at 40 ms. Throughput is as usual. One in twenty requests takes longer than a second since a quarter of an hour.",
  labels: { drill: "latency", metric: "latency_p99" },
  signals: [
    { afterSeconds: 180, title: "Callers time out: 3 % of requests, objective 0.1 %" },
    {
      afterSeconds: 600,
      title: "Callers time out: 11 % of requests; checkout works without scores",
      severity: "SEV1",
    },
  ],
  recovery: { afterSeconds: 120, title: "p99 latency is 240 ms" },
  findings: [
    "A new version of the model was promoted twenty minutes before the alarm: the playbook's question is answered with yes.",
    "Only requests with more than 64 items are slow: the new version scores items one by one.",
    "More instances do not help, since each slow request is slow by itself.",
    "Going back to the version before restores the latency within two minutes.",
  ],
  expected: [
    "Acknowledge within the promise, and look at percentiles and not at the mean.",
    "Find the promotion among the suspects and take the yes branch of the playbook.",
    "Roll back first, and look for the reason with the pressure gone.",
    "Tell whoever owns the callers how they are affected and when to expect the next word.",
    "Ask for a load test with large requests before the version is promoted again.",
  ],
  targets: { mitigateWithinSeconds: 1_200, resolveWithinSeconds: 3_600 },
  endsAfterSeconds: 5_400,
};
