import type { Api } from "../../test/support/api.ts";
import type { Received } from "../../test/support/receiver.ts";
import type { Cast } from "./cast.ts";
import { shouldBe } from "./telling.ts";

export interface Chapter {
  readonly minutesLater: number;
  readonly text: string;
  /** Prints what somebody sees by it. */
  readonly happens?: () => Promise<unknown>;
  /** How many messages about the incident arrive by the end of it. */
  readonly messages?: number;
}

export interface World {
  readonly api: Api;
  readonly cast: Cast;
  readonly baseUrl: string;
  /** What the platform that serves the model was asked to do. */
  readonly asked: readonly Received[];
}

/** The incident that the story is about. */
export async function incidentOf({ api, cast }: World): Promise<string> {
  const { incidents } = await api.query<{ incidents: { nodes: { id: string }[] } }>(
    "query ($id: ID!) { incidents(filter: { serviceId: $id }) { nodes { id } } }",
    { id: cast.serviceId },
  );
  shouldBe("incidents of the service", incidents.nodes.length, 1);
  return incidents.nodes[0]?.id ?? "";
}

/** Fields of the incident that the story is about. */
export async function seenOf<T>(world: World, fields: string): Promise<T> {
  const { incident } = await world.api.query<{ incident: T }>(
    `query ($id: ID!) { incident(id: $id) { ${fields} } }`,
    { id: await incidentOf(world) },
  );
  return incident;
}
