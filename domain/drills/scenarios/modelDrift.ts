import type { DrillScenario } from "../scenario.ts";

export const modelDrift: DrillScenario = {
  id: "model-drift",
  name: "Model drift",
  summary:
    "A model answers quickly and without errors, and its answers are wrong. Trains telling a moved input from a bad deployment, and falling back before the cause is known.",
  category: "DRIFT",
  severity: "SEV2",
  title: "Share of declined requests has doubled within an hour",
  description:
    "The model declines 14 % of requests; last week it was 6 to 7 % at this hour. Latency and error rate are as usual. The population stability index of three inputs is above 0.25.",
  labels: { drill: "model-drift", metric: "declined_share" },
  signals: [
    {
      afterSeconds: 240,
      title: "The stability index of input device_age is 0.41, its limit is 0.25",
    },
    {
      afterSeconds: 720,
      title: "Support reports refused customers: 31 cases since the alarm, 2 on a usual day",
      severity: "SEV1",
    },
  ],
  recovery: {
    afterSeconds: 180,
    title: "Share of declined requests is back at 7 %",
  },
  findings: [
    "Nothing was deployed or promoted in the two hours before: the playbook's question for a recent change is answered with no.",
    "Three inputs have moved at the same minute, and all three come from one upstream client.",
    "The client sends device_age in days since its release an hour ago; training data has it in months.",
    "A rule-based fallback, or the model without these inputs, restores the usual share at once.",
  ],
  expected: [
    "Acknowledge, and name a commander once customers are refused.",
    "Look for a recent change before anything else, and write down that there is none.",
    "Compare the distributions of training and serving, input by input.",
    "Switch to the fallback without waiting for the cause, and say that it is being watched.",
    "Ask the upstream team to put the unit back; agree on a check of the schema.",
  ],
  targets: { mitigateWithinSeconds: 2_700, resolveWithinSeconds: 5_400 },
  endsAfterSeconds: 7_200,
};
