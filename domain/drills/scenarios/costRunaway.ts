import type { DrillScenario } from "../scenario.ts";

export const costRunaway: DrillScenario = {
  id: "cost-runaway",
  name: "Cost runaway",
  summary:
    "Spending multiplies while every objective is green. Trains taking a quiet alarm seriously, finding who spends, and stopping it without stopping the service.",
  category: "RESOURCE_EXHAUSTION",
  severity: "SEV2",
  title: "Spending of the last hour is eight times that of yesterday's",
  description:
    "GPU instances rose from 4 to 34 within two hours and went on rising. Requests are as many as on any day. At this rate the month's budget is spent by tomorrow noon.",
  labels: { drill: "cost-runaway", metric: "hourly_spend" },
  signals: [
    { afterSeconds: 300, title: "GPU instances: 41, the account's quota is 48" },
    {
      afterSeconds: 900,
      title: "The quota of GPU instances is reached; a scheduled retraining cannot start",
    },
  ],
  recovery: { afterSeconds: 300, title: "GPU instances: 6, and falling" },
  findings: [
    "The autoscaler follows a metric of queued work, and one client repeats its failed batch without a pause.",
    "Every repeat is refused at its end, after it was computed, so nothing of it shows as an error of the service.",
    "Limiting that client to its usual rate lets the fleet shrink by itself within minutes.",
  ],
  expected: [
    "Compare what is spent with what is asked for: the same traffic on eight times the machines is a fault.",
    "Split the load by client before touching the autoscaler.",
    "Limit the one client, and set a ceiling on the fleet that leaves room for real load.",
    "Tell whoever owns the budget what it has cost so far and what it costs until it ends.",
    "Propose an alarm on cost per request, and a ceiling that stays.",
  ],
  targets: { mitigateWithinSeconds: 2_700, resolveWithinSeconds: 7_200 },
  endsAfterSeconds: 9_000,
};
