import { type Alert, alertmanagerPayload } from "../../test/support/alertmanager.ts";
import type { Api, Team } from "../../test/support/api.ts";
import { shouldBe } from "./telling.ts";

export interface Chapter {
  readonly minutesLater: number;
  readonly text: string;
  readonly happens?: () => Promise<unknown>;
  /** How many pages must have arrived by the end of it. */
  readonly pagesSoFar: number;
}

export interface Story {
  readonly chapters: readonly Chapter[];
  incidentId(): Promise<string>;
}

interface World {
  readonly api: Api;
  readonly team: Team;
  readonly baseUrl: string;
}

const alert: Alert = {
  name: "MLAccuracySLOViolation",
  summary: "Accuracy of fraud-scoring v2.5 fell to 0.81, the objective is 0.95",
  severity: "critical",
  startsAt: "2026-03-02T09:45:00Z",
};

/** Alert, page, acknowledge, rollback, recovery, resolve. */
export function storyOf(world: World): Story {
  const act = async (mutation: string, input: object) =>
    world.api.mutate(mutation, { id: await incidentId(world), ...input }, "incident { status }");
  const advance = (status: string, note: string) => act("advanceIncident", { status, note });
  const chapter = (minutesLater: number, text: string, happens?: Chapter["happens"]): Chapter => ({
    minutesLater,
    text,
    pagesSoFar: 2,
    ...(happens && { happens }),
  });
  const chapters = [
    {
      ...chapter(0, "Version 2.5 of the model is rolled out. It encodes categories wrongly.", () =>
        deploy(world),
      ),
      pagesSoFar: 0,
    },
    {
      ...chapter(15, "The accuracy objective is violated; Alertmanager posts its webhook.", () =>
        signal(world, alert),
      ),
      pagesSoFar: 1,
    },
    chapter(5, "Nobody has answered within five minutes."),
    chapter(1, "Ada acknowledges.", () => act("acknowledgeIncident", { note: "On it." })),
    chapter(9, "She finds the version that was rolled out half an hour ago.", () =>
      advance("IDENTIFIED", "v2.5 encodes categories wrongly."),
    ),
    chapter(5, "She rolls back to version 2.4.", () =>
      act("addIncidentNote", { text: "kubectl rollout undo deployment/fraud-scoring" }),
    ),
    chapter(5, "The rollback is complete; accuracy is being watched.", () =>
      advance("MONITORING", "v2.4 serves all traffic."),
    ),
    {
      ...chapter(5, "Half an hour and not resolved: the senior step is called in."),
      pagesSoFar: 3,
    },
    {
      ...chapter(15, "Accuracy is back; Alertmanager says so.", () =>
        signal(world, { ...alert, endsAt: "2026-03-02T10:45:00Z" }),
      ),
      pagesSoFar: 3,
    },
    { ...chapter(20, "Nobody was paged again."), pagesSoFar: 3 },
  ];
  return { chapters, incidentId: () => incidentId(world) };
}

async function incidentId({ api, team }: World): Promise<string> {
  const { incidents } = await api.query<{ incidents: { nodes: { id: string }[] } }>(
    "query ($id: ID!) { incidents(filter: { serviceId: $id }) { nodes { id } } }",
    { id: team.serviceId },
  );
  shouldBe("incidents of the service", incidents.nodes.length, 1);
  return incidents.nodes[0]?.id ?? "";
}

const signal = ({ baseUrl, team }: World, what: Alert): Promise<void> =>
  post(`${baseUrl}/v1/signals/alertmanager/${team.integrationKey}`, alertmanagerPayload(what));

const deploy = ({ baseUrl, team }: World): Promise<void> =>
  post(`${baseUrl}/v2/change/enqueue`, {
    routing_key: team.integrationKey,
    payload: {
      summary: "fraud-scoring v2.5 rolled out to 100 % of traffic",
      timestamp: "2026-03-02T09:45:00Z",
      source: "model-registry",
    },
  });

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  shouldBe("the webhook's answer", answer.status, 202);
}
