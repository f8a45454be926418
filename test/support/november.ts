import { type Api, foundService } from "./api.ts";

export interface Services {
  readonly fraud: string;
  readonly ranker: string;
}
interface Story extends Services {
  readonly api: Api;
}

/** A month of two services: incidents that count, with a correction and a reopening, and some that do not. */
export async function tellNovember(api: Api): Promise<Services> {
  const { serviceId: fraud } = await foundService(api, { name: "fraud" });
  const { serviceId: ranker } = await foundService(api, { name: "ranker" });
  const story = { api, fraud, ranker };
  await accuracyLost(story);
  await slowForTwoHours(story);
  await driftOverMidnight(story);
  await driftThatCameBack(story);
  await leftOut(story, await stillOpen(story));
  return { fraud, ranker };
}

async function declare(api: Api, input: object): Promise<string> {
  const { incident } = await api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { title: "Something is wrong", ...input },
    "incident { id }",
  );
  return incident.id;
}
const act = (api: Api, name: string, input: object) =>
  api.mutate(name, input, "incident { status }");

async function accuracyLost({ api, fraud }: Story): Promise<void> {
  const id = await declare(api, {
    serviceId: fraud,
    severity: "SEV1",
    category: "MODEL_PERFORMANCE",
    startedAt: "2026-11-10T02:50:00Z",
    detectedAt: "2026-11-10T03:00:00Z",
  });
  await act(api, "acknowledgeIncident", { id, at: "2026-11-10T03:05:00Z" });
  await act(api, "advanceIncident", { id, status: "MONITORING", at: "2026-11-10T03:30:00Z" });
  await act(api, "resolveIncident", { id, at: "2026-11-10T04:00:00Z" });
  await act(api, "closeIncident", { id, at: "2026-11-11T09:00:00Z", note: "Known already." });
}

async function slowForTwoHours({ api, fraud }: Story): Promise<void> {
  const id = await declare(api, {
    serviceId: fraud,
    severity: "SEV2",
    category: "LATENCY",
    startedAt: "2026-11-12T10:00:00Z",
    detectedAt: "2026-11-12T10:20:00Z",
  });
  await act(api, "acknowledgeIncident", { id, at: "2026-11-12T10:35:00Z" });
  await act(api, "resolveIncident", { id, at: "2026-11-12T12:20:00Z" });
}

/** The corrections move its start half an hour back, and its acknowledgement to the next day. */
async function driftOverMidnight({ api, ranker }: Story): Promise<void> {
  const id = await declare(api, {
    serviceId: ranker,
    severity: "SEV3",
    category: "DRIFT",
    startedAt: "2026-11-12T23:00:00Z",
    detectedAt: "2026-11-12T23:30:00Z",
  });
  await act(api, "acknowledgeIncident", { id, at: "2026-11-12T23:45:00Z" });
  await act(api, "resolveIncident", { id, at: "2026-11-13T01:30:00Z" });
  await act(api, "correctIncidentTimes", {
    id,
    startedAt: "2026-11-12T22:30:00Z",
    acknowledgedAt: "2026-11-13T00:30:00Z",
    reason: "The clock of the pager was slow.",
  });
}

/** Resolved at 01:10, found broken again, and resolved for good at 03:10. */
async function driftThatCameBack({ api, ranker }: Story): Promise<void> {
  const id = await declare(api, {
    serviceId: ranker,
    severity: "SEV2",
    category: "DRIFT",
    startedAt: "2026-11-11T00:00:00Z",
    detectedAt: "2026-11-11T00:10:00Z",
  });
  await act(api, "acknowledgeIncident", { id, at: "2026-11-11T00:20:00Z" });
  await act(api, "resolveIncident", { id, at: "2026-11-11T01:10:00Z" });
  await act(api, "reopenIncident", { id, at: "2026-11-11T01:20:00Z" });
  await act(api, "resolveIncident", { id, at: "2026-11-11T03:10:00Z" });
}

const stillOpen = ({ api, fraud }: Story): Promise<string> =>
  declare(api, {
    serviceId: fraud,
    severity: "SEV4",
    category: "DATA_QUALITY",
    detectedAt: "2026-11-13T08:00:00Z",
  });

/** A drill, a false alarm and a duplicate; each would change the means if it counted. */
async function leftOut({ api, fraud }: Story, open: string): Promise<void> {
  const alike = {
    serviceId: fraud,
    severity: "SEV1",
    category: "LATENCY",
    startedAt: "2026-11-12T00:00:00Z",
    detectedAt: "2026-11-12T05:00:00Z",
  };
  const at = "2026-11-12T09:00:00Z";
  await act(api, "resolveIncident", { id: await declare(api, { ...alike, drill: true }), at });
  await act(api, "resolveIncident", { id: await declare(api, alike), falseAlarm: true, at });
  await act(api, "mergeIncident", { id: await declare(api, alike), intoId: open, at });
}
