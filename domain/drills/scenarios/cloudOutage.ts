import type { DrillScenario } from "../scenario.ts";

export const cloudOutage: DrillScenario = {
  id: "cloud-outage",
  name: "Cloud outage",
  summary:
    "Part of a region fails, and nothing of yours is broken. Trains recognising a fault that is not yours, moving away from it, and keeping people informed while you wait.",
  category: "CLOUD_PROVIDER",
  severity: "SEV1",
  title: "Half of all predictions fail with 503 in one availability zone",
  description:
    "Errors began in all endpoints of the zone within one minute. Those of the other two zones answer as usual. New instances in the zone do not come up.",
  labels: { drill: "cloud-outage", metric: "error_rate" },
  signals: [
    {
      afterSeconds: 240,
      title: "The provider's health event: increased error rates of instances in one zone",
    },
    {
      afterSeconds: 900,
      title: "The other zones work at 92 % of what they can; waiting time rises",
    },
  ],
  recovery: { afterSeconds: 300, title: "Error rate is 0.1 %; the zone takes no traffic" },
  findings: [
    "No change of yours is near, and what fails has the zone in common and nothing else.",
    "The provider confirms the trouble some minutes later than your own alarms see it.",
    "Taking the zone out ends the errors, and leaves two thirds of the capacity: enough for now, not for the evening's peak.",
  ],
  expected: [
    "Acknowledge within five minutes; a commander, a communications lead and a technical lead by name.",
    "Take the zone out of the load balancer without waiting for the provider's word.",
    "Add capacity in the other zones before the peak, and shed what can wait: batch scoring, retraining.",
    "An update every half hour, also when there is nothing new, with the time of the next one.",
    "Come back to the zone step by step, and only after the provider calls it well.",
  ],
  targets: { mitigateWithinSeconds: 1_200, resolveWithinSeconds: 5_400 },
  endsAfterSeconds: 7_200,
};
