import type { Postmortem } from "../../domain/postmortems/postmortem.ts";
import { at } from "./incidents.ts";

/** What was learnt when a model lost accuracy. */
export const accuracyPostmortem: Postmortem = {
  ...{ incidentId: "inc_1", version: 2, status: "IN_REVIEW", step: "APPROVED" },
  ...{ writtenBy: "user:ada", writtenAt: at("15:00"), note: "Reads well." },
  author: { name: "Ada", userId: "usr_ada" },
  reviewers: [{ name: "Grace", userId: "usr_grace" }],
  approvals: [{ by: { name: "Grace", userId: "usr_grace" }, at: at("15:00"), note: "Reads well." }],
  publishedAt: at("16:00"),
  facts: {
    ...{ severity: "SEV1", category: "MODEL_PERFORMANCE", serviceId: "fraudscoring", drill: false },
    ...{ startedAt: at("09:45"), detectedAt: at("10:00") },
    ...{ mitigatedAt: at("10:25"), resolvedAt: at("10:45") },
  },
  text: {
    title: "Accuracy of fraud-scoring fell",
    summary: "Version 2.5 encoded categories wrongly, and one payment in five was judged wrongly.",
    usersAffected: "About 1,200 payments.",
    services: ["fraud-scoring", "checkout"],
    revenue: "Not known.",
    timeline: [
      { at: at("10:00"), text: "Opened by alertmanager." },
      { at: at("10:45"), text: "Resolved." },
    ],
    rootCause: "The preprocessing of v2.5 encoded categories in another order than training did.",
    contributingFactors: ["The canary saw one percent of traffic."],
    detection: "alertmanager noticed it 15 min after it began.",
    resolution: "v2.5 was rolled back.",
    wentWell: ["The alarm came before the first complaint."],
    wentWrong: ["The canary was too small to show it."],
    lessons: ["Encoders belong to the model's artifact."],
    appendix: [{ text: "Board", href: "https://grafana.example/d/1" }, { text: "inc_0" }],
    causeTags: ["encoding"],
    factorTags: ["small canary"],
    noPreventionReason: "",
  },
};
