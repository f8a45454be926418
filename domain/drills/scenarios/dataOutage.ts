import type { DrillScenario } from "../scenario.ts";

export const dataOutage: DrillScenario = {
  id: "data-outage",
  name: "Data outage",
  summary:
    "Features stop arriving and the model goes on with old ones. Trains finding the first broken link of a pipeline, and deciding how old is too old.",
  category: "FEATURE_PIPELINE",
  severity: "SEV2",
  title: "Newest features are 55 minutes old, their limit is 15",
  description:
    "The online feature store has had no write for 55 minutes. Requests are still answered, with the last values that there are. The job that fills the store is shown as running.",
  labels: { drill: "data-outage", metric: "feature_freshness" },
  signals: [
    {
      afterSeconds: 300,
      title: "Features that are missing altogether: 9 % of requests, 0.2 % as a rule",
    },
    {
      afterSeconds: 900,
      title: "Newest features are 70 minutes old; requests with default values: 22 %",
    },
  ],
  recovery: { afterSeconds: 240, title: "Newest features are 3 minutes old" },
  findings: [
    "The job runs and reads nothing: its source partition of the event stream has had no message for an hour.",
    "The producer's credentials to the stream ran out; its own monitor watches the process and not what it writes.",
    "The backlog is kept at the source. Once credentials are renewed it takes about four minutes to catch up.",
  ],
  expected: [
    "Tell freshness from correctness: say what the model does with old and missing values.",
    "Follow the data from the store upstream until something is fresh, and stop at the first that is not.",
    "Decide on the record whether to serve with old features, with defaults, or with the fallback model.",
    "Restore the source, watch the backlog go down, and only then say that it is mitigated.",
    "Propose an alarm on the age of what is written, not on the process that writes it.",
  ],
  targets: { mitigateWithinSeconds: 1_800, resolveWithinSeconds: 5_400 },
  endsAfterSeconds: 7_200,
};
