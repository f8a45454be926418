import { afterAll, beforeAll, expect, it } from "vitest";
import { HOUR } from "../../domain/time.ts";
import { alertmanagerPayload } from "../support/alertmanager.ts";
import { foundPolicy, foundService } from "../support/api.ts";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost();
});
afterAll(() => system.stop());

const SHOWN = "postmortem { version status } incident { status }";
const write = (mutation: string, id: string, input: object = {}) =>
  system.api.mutate<{ postmortem: { version: number; status: string } }>(
    mutation,
    { id, ...input },
    SHOWN,
  );
async function markdownOf(id: string): Promise<string> {
  const { incident } = await system.api.query<{ incident: { postmortem: { markdown: string } } }>(
    `{ incident(id: "${id}") { postmortem { markdown } } }`,
  );
  return incident.postmortem.markdown;
}
/** The team's manager is Joan, who is paged by nothing else. */
async function ownedService(name: string): Promise<string> {
  const { team } = await system.api.mutate<{ team: { id: string } }>(
    "createTeam",
    { name: `Team of ${name}`, memberIds: [system.ids.ada], managerIds: [system.ids.joan] },
    "team { id }",
  );
  const steps = [
    { targets: [{ userId: system.ids.ada }] },
    { targets: [{ userId: system.ids.grace }] },
  ];
  const escalationPolicyId = await foundPolicy(system.api, name, steps);
  const { serviceId } = await foundService(system.api, {
    name,
    escalationPolicyId,
    teamId: team.id,
  });
  return serviceId;
}
const resolved = async (id: string, rest: object = {}) => {
  await system.act("acknowledgeIncident", id, { userId: system.ids.ada });
  await system.act("resolveIncident", id, rest);
};

/** What the responder finds: everything that is on record, and blanks for what only people know. */
const DRAFT = `# Incident Postmortem: Accuracy of fraud-scoring fell to 0.81

**Incident ID**: INCIDENT  
**Date**: 2026-03-01  
**Duration**: 55 minutes  
**Severity**: SEV1  
**Author**: ada  
**Reviewed**: not yet  
**Status**: draft, version 1

## Executive Summary

On 2026-03-01, from 09:45 to 10:40 UTC, for 55 min, fraud-detection, checkout suffered from "Accuracy of fraud-scoring fell to 0.81" (SEV1). The cause: v2.5 encodes categories \\| wrongly.

## Impact

- **Users Affected**: _Still to be written._
- **Services Impacted**: fraud-detection, checkout
- **Duration**: 55 minutes
- **Revenue Impact**: _Still to be written._

## Timeline (all times in UTC)

| Time | Event |
| --- | --- |
| 09:40 | Changed: Deployed model v2.5 (fraud-detection). |
| 09:45 | The impact began. |
| 10:00 | Opened by alertmanager, SEV1: Accuracy of fraud-scoring fell to 0.81. Paged the responder. |
| 10:05 | Not acknowledged within 5 minutes. Paged again the responder. |
| 10:07 | Acknowledged by the responder. |
| 10:15 | The responder: Rolled back to v2.4 |
| 10:20 | The responder moved it from INVESTIGATING to MONITORING. v2.4 serves all |
| 10:30 | Not resolved within 30 minutes: the senior step is called in. Paged an on-call engineer. |
| 10:40 | Resolved by the responder. Cause: v2.5 encodes categories \\| wrongly |

## Root Cause

v2.5 encodes categories \\| wrongly

## Contributing Factors

- Candidate: Deployed model v2.5 (fraud-detection), 5 min before the impact began.

## Detection

alertmanager reported "Accuracy of fraud-scoring fell to 0.81" at 10:00 UTC, 15 min after the impact began.

## Resolution

At 10:15 UTC: Rolled back to v2.4. From 10:20 UTC on it was watched: v2.4 serves all. The service was restored at 10:40 UTC, 40 min after it was detected.

## What Went Well

- alertmanager noticed it within 15 min of its beginning.
- Word was given as often as its level asks.

## What Went Wrong

- Nobody acknowledged within the promised 5 min (10:05 UTC).
- It was not resolved within 30 min (10:30 UTC).

## Action Items

_Still to be written._

## Lessons Learned

_Still to be written._

## Appendix

- [query](<https://prometheus.example.com/graph>)
- [Alertmanager](<https://alertmanager.example.com>)
`;

it("an accuracy drop is drafted from what is on record, and published as a document", async () => {
  const serviceId = await ownedService("fraud-detection");
  await foundService(system.api, { name: "checkout", dependsOn: [serviceId] });
  const key = { serviceId, name: "Prometheus" };
  const { integrationKey } = await system.api.mutate<{ integrationKey: string }>(
    "createIntegrationKey",
    key,
    "integrationKey",
  );
  const change = { serviceId, summary: "Deployed model v2.5", at: "2026-03-01T09:40:00Z" };
  await system.api.mutate("recordServiceChange", change, "change { id }");
  const alert = {
    name: "MLAccuracySLOViolation",
    summary: "Accuracy of fraud-scoring fell to 0.81",
    severity: "critical",
    startsAt: "2026-03-01T09:45:00Z",
  };
  await system.post(`/v1/signals/alertmanager/${integrationKey}`, alertmanagerPayload(alert));
  await system.minutes(7);
  const { incidents } = await system.api.query<{ incidents: { nodes: { id: string }[] } }>(
    "{ incidents(filter: { open: true }) { nodes { id } } }",
  );
  const id = incidents.nodes[0]?.id ?? "";
  await system.act("acknowledgeIncident", id, { userId: system.ids.ada });
  await system.minutes(8);
  await system.act("addIncidentNote", id, { text: "Rolled back to v2.4" });
  await system.minutes(5);
  await system.act("advanceIncident", id, { status: "MONITORING", note: "v2.4 serves all" });
  await system.minutes(20);
  await system.act("resolveIncident", id, { rootCause: "v2.5 encodes categories | wrongly" });

  expect((await markdownOf(id)).replace(id, "INCIDENT")).toBe(DRAFT);
});

it("is reminded of 48 hours after the end, and a day later with the team's manager", async () => {
  const [due, late] = [await ownedService("ranker"), await ownedService("retriever")];
  const endedHoursAgo = async (hours: number, serviceId: string) => {
    const at = new Date(system.host.now() - hours * HOUR).toISOString();
    await resolved(await system.declareOn(serviceId), { at });
  };
  await endedHoursAgo(47.5, due);
  await endedHoursAgo(71.5, late);
  system.newPages();

  await system.minutes(29);
  expect(system.newPages()).toEqual([]);
  await system.minutes(2);
  expect(system.newPages().sort()).toEqual([
    ...["ada: PostmortemAwaited", "ada: PostmortemAwaited"],
    "joan: PostmortemAwaited",
  ]);
  await system.minutes(60);
  expect(system.newPages()).toEqual([]);
});

it("reminds nobody who has left", async () => {
  const eva = await system.api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Eva" },
    "user { id }",
  );
  const id = await system.declareOn(await ownedService("grader"));
  const at = new Date(system.host.now() - 47.5 * HOUR).toISOString();
  await resolved(id, { at });
  await write("editPostmortem", id, { authorId: eva.user.id });
  await system.api.mutate("removeUser", { id: eva.user.id }, "user { id }");
  await system.minutes(31);

  const { incident } = await system.api.query<{
    incident: { timeline: { nodes: { summary: string }[] } };
  }>(`{ incident(id: "${id}") { timeline { nodes { summary } } } }`);
  expect(incident.timeline.nodes.map(({ summary }) => summary)).toContain(
    "The postmortem is due now and not published. Told ada.",
  );
});

it("is not waited for any more once it is published, by way of a review", async () => {
  const id = await system.declareOn(await ownedService("embeddings"));
  const at = new Date(system.host.now() - 47.5 * HOUR).toISOString();
  await resolved(id, { at, rootCause: "The index was built from half of the data." });
  await write("editPostmortem", id, {
    expectedVersion: 1,
    summary: "Every second search came back empty.",
    usersAffected: "Half of all searches.",
    detection: "By a customer.",
    resolution: "The index was built again.",
  });
  await write("submitPostmortem", id, { reviewerIds: [system.ids.grace] });
  await system.host.settled();
  expect(system.newPages()).toContain("grace: PostmortemSubmitted");
  await expect(write("publishPostmortem", id)).rejects.toThrow("waits for the approval of grace");
  await expect(write("approvePostmortem", id, { userId: system.ids.ada })).rejects.toThrow(
    "Somebody else than its author",
  );
  await write("approvePostmortem", id, { userId: system.ids.grace });
  await expect(write("publishPostmortem", id)).rejects.toThrow(
    "No action item of the incident prevents the next one or detects it sooner",
  );
  await system.api.mutate(
    "createActionItem",
    {
      ...{ incidentId: id, title: "Count | the documents", kind: "DETECT" },
      ...{ ownerId: system.ids.joan, dueOn: "2026-05-01" },
    },
    "actionItem { id }",
  );
  const { postmortem } = await write("publishPostmortem", id, { expectedVersion: 4 });
  await system.host.settled();
  system.newPages();
  await system.minutes(40);

  expect(postmortem).toEqual({ version: 5, status: "PUBLISHED" });
  expect(system.newPages()).toEqual([]);
  await system.act("closeIncident", id);
  expect(await markdownOf(id)).toContain(
    "| Count \\| the documents | joan |  | 2026-05-01 | detect | open |",
  );
});

it("who closes an incident before its postmortem is published ends the waiting, and that is on record", async () => {
  const id = await system.declareOn(await ownedService("tagger"));
  await resolved(id);
  await system.act("closeIncident", id, { note: "A rehearsal by hand." });

  const { incident } = await system.api.query<{
    incident: { timeline: { nodes: { summary: string }[] } };
  }>(`{ incident(id: "${id}") { timeline { nodes { summary } } } }`);
  expect(incident.timeline.nodes.map(({ summary }) => summary)).toContain(
    "Closed by local-admin without a postmortem. A rehearsal by hand.",
  );
});

it("an incident of a level that wants none has one when somebody asks for it", async () => {
  const id = await system.declareOn(await ownedService("summaries"), "SEV4");
  await expect(write("draftPostmortem", id)).rejects.toThrow(
    "The incident is TRIGGERED; its postmortem is written once it is resolved.",
  );
  await resolved(id);

  expect(await write("draftPostmortem", id)).toEqual({
    postmortem: { version: 1, status: "DRAFT" },
    incident: { status: "RESOLVED" },
    userErrors: [],
  });
  await expect(write("draftPostmortem", id)).rejects.toThrow("There is one already, DRAFT");
});

it("every version is kept, and an amendment of a published one says why", async () => {
  const id = await system.declareOn(await ownedService("planner"), "SEV2");
  await resolved(id, { rootCause: "A loop." });
  const texts = { summary: "Plans never ended.", usersAffected: "12", detection: "An alarm." };
  const noPreventionReason = "The planner is switched off for good.";
  await write("editPostmortem", id, { ...texts, resolution: "A limit.", noPreventionReason });
  await write("submitPostmortem", id);
  await write("approvePostmortem", id, { userId: system.ids.grace, note: "Clear." });
  await write("publishPostmortem", id);
  await expect(write("editPostmortem", id, { usersAffected: "14" })).rejects.toThrow(
    "It is published: say in `note` why it is amended.",
  );
  await write("editPostmortem", id, { usersAffected: "14", note: "Two more wrote to us." });

  const { incident } = await system.api.query<{ incident: { postmortem: object; first: object } }>(
    `{ incident(id: "${id}") {
      first: postmortem(version: 1) { text { usersAffected } }
      postmortem { version status text { usersAffected } approvals { by { name } }
        history { version step writtenBy } } } }`,
  );
  expect(incident).toEqual({
    first: { text: { usersAffected: "" } },
    postmortem: {
      ...{ version: 6, status: "PUBLISHED", text: { usersAffected: "14" } },
      approvals: [{ by: { name: "grace" } }],
      history: [
        { version: 5, step: "PUBLISHED", writtenBy: "user:local-admin" },
        { version: 4, step: "APPROVED", writtenBy: "user:local-admin" },
        { version: 3, step: "SUBMITTED", writtenBy: "user:local-admin" },
        { version: 2, step: "REVISED", writtenBy: "user:local-admin" },
        { version: 1, step: "DRAFTED", writtenBy: "tocsin" },
      ],
    },
  });
});

it("what was learnt is found again by its words and tags, and what recurs is counted", async () => {
  const serviceId = await ownedService("recommender");
  for (const cause of ["The cache held Zürich's prices for everybody.", "An empty cache."]) {
    const id = await system.declareOn(serviceId, "SEV4");
    await resolved(id);
    await write("draftPostmortem", id);
    await write("editPostmortem", id, {
      ...{ title: `Prices (${cause.length})`, rootCause: cause, causeTags: ["Cache", "#cache"] },
      lessons: ["ada should have asked."],
    });
  }
  const span = `serviceId: "${serviceId}", from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"`;
  const found = await system.api.query<{
    byWord: { nodes: { text: { title: string } }[] };
    byTag: { nodes: { blamelessReview: { sentence: string; fault: string }[] }[] };
    causeCounts: object[];
  }>(`{
    byWord: postmortems(query: "zurich prices", ${span}) { nodes { text { title } } }
    byTag: postmortems(tag: "CACHE", ${span}) { nodes { blamelessReview { sentence fault } } }
    causeCounts(${span}) { tag kind count recurring } }`);

  expect(found).toEqual({
    byWord: { nodes: [{ text: { title: "Prices (45)" } }] },
    byTag: {
      nodes: Array.from({ length: 2 }, () => ({
        blamelessReview: [{ sentence: "ada should have asked.", fault: "should have" }],
      })),
    },
    causeCounts: [{ tag: "cache", kind: "CAUSE", count: 2, recurring: true }],
  });
});
