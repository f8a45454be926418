import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sources } from "../../functions/ingest/sources/registry.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { fixture, fixturesOf, RECEIVED_AT } from "../support/fixtures.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: RECEIVED_AT } });
});
afterAll(() => system.stop());

const ask = (method: string, path: string, init: RequestInit = {}) =>
  fetch(`${system.host.baseUrl}${path}`, { method, ...init });
const send = (path: string, body: string) => ask("POST", path, { body });
const routes = async () =>
  Object.values((await synthesize({ env: "dev" })).Resources)
    .filter(({ Type }) => Type === "AWS::ApiGatewayV2::Route")
    .map(({ Properties }) => String(Properties["RouteKey"]).split(" "));
/** Well formed, and given to nobody. */
const nobodysKey = () => `${system.team.serviceId}00000000000000000000`;

describe("without what it asks for", () => {
  it("no route of the template is open but /healthz and the status feed", async () => {
    const body = JSON.stringify({ routing_key: "nobody" });
    const answers = (await routes()).map(async ([method = "", path = ""]) => {
      const url = path.replace("{source}", "alertmanager");
      const { status } = await ask(method, url, method === "POST" ? { body } : {});
      return `${method} ${url} ${status}`;
    });

    expect((await Promise.all(answers)).sort()).toEqual([
      "GET /answer/{token} 404",
      "GET /calendars/{file} 404",
      "GET /graphql 401",
      "GET /healthz 200",
      "GET /metrics 401",
      "GET /push/{token} 410",
      "GET /status.atom 200",
      "GET /status.json 200",
      "GET /v1/heartbeats/{token} 404",
      "HEAD /v1/heartbeats/{token} 404",
      "POST /answer/{token} 404",
      "POST /graphql 401",
      "POST /push/{token} 410",
      "POST /v1/heartbeats/{token} 404",
      "POST /v1/signals/alertmanager/{integrationKey} 401",
      "POST /v1/slack/{channel}/interactions 401",
      "POST /v2/change/enqueue 401",
      "POST /v2/enqueue 401",
    ]);
  });

  it.each(["/graphql", "/metrics"])("%s is refused to a token of somebody else", async (path) => {
    const authorization = `Bearer ${system.host.token.slice(0, -4)}AAAA`;

    expect((await ask("GET", path, { headers: { authorization } })).status).toBe(401);
  });

  it("/metrics is shown to whoever has a token", async () => {
    const authorization = `Bearer ${system.host.token}`;
    const answer = await ask("GET", "/metrics", { headers: { authorization } });

    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining("incidents_total"),
    ]);
  });
});

describe("an integration key that was given to nobody", () => {
  it.each(sources.map(({ name }) => name))("gets 401 from the webhook of %s", async (source) => {
    const [firing] = fixturesOf(source).filter(({ outcome }) => outcome === "firing");

    expect(
      (await system.post(`/v1/signals/${source}/${nobodysKey()}`, Object(firing?.body))).status,
    ).toBe(401);
  });

  it.each([
    ["/v2/enqueue", "pagerduty-events/precision-drop.firing"],
    ["/v2/change/enqueue", "pagerduty-changes/model-promotion"],
  ])("gets 401 from %s", async (path, name) => {
    const event = { ...Object(fixture(name)), routing_key: nobodysKey() };

    expect((await system.post(path, event)).status).toBe(401);
  });

  it("or that was revoked, opens nothing", async () => {
    const { serviceId } = system.team;
    const { integration, integrationKey } = await system.api.mutate<{
      integration: { id: string };
      integrationKey: string;
    }>("createIntegrationKey", { serviceId, name: "old" }, "integrationKey integration { id }");
    await system.api.mutate(
      "revokeIntegrationKey",
      { serviceId, id: integration.id },
      "integration { id }",
    );
    const body = Object(fixture("alertmanager/accuracy-slo.firing"));
    const answer = await system.post(`/v1/signals/alertmanager/${integrationKey}`, body);

    expect([answer.status, await openOf(serviceId)]).toEqual([401, []]);
  });
});

const openOf = async (serviceId: string): Promise<unknown[]> => {
  const { service } = await system.api.query<{ service: { incidents: { nodes: unknown[] } } }>(
    "query ($id: ID!) { service(id: $id) { incidents(filter: { open: true }) { nodes { id } } } }",
    { id: serviceId },
  );
  return service.incidents.nodes;
};

describe("a body", () => {
  const padded = (bytes: number): string => {
    const { routing_key, padding } = { routing_key: system.team.integrationKey, padding: "" };
    const { length } = JSON.stringify({ routing_key, padding });
    return JSON.stringify({ routing_key, padding: "x".repeat(bytes - length) });
  };
  const paths = () => [
    `/v1/signals/alertmanager/${system.team.integrationKey}`,
    "/v2/enqueue",
    "/v2/change/enqueue",
  ];
  const statusesFor = (body: string) =>
    Promise.all(paths().map(async (path) => (await send(path, body)).status));

  it("of 512 KB and one byte is too large, of 512 KB is read", async () => {
    const [read, tooLarge] = [
      await statusesFor(padded(512 * 1024)),
      await statusesFor(padded(512 * 1024 + 1)),
    ];

    expect({ read, tooLarge }).toEqual({ read: [400, 400, 400], tooLarge: [413, 413, 413] });
  });

  it.each(sources.map(({ name, expects }) => [name, expects]))(
    "of a shape that %s does not have gets 400 and hears what was expected",
    async (source, expected) => {
      const path = `/v1/signals/${source}/${system.team.integrationKey}`;
      const answer = await system.post(path, { weather: "fine" });

      expect([answer.status, await answer.json()]).toEqual([
        400,
        { message: "the body was not understood", expected, errors: expect.any(Array) },
      ]);
    },
  );

  it("of a shape that PagerDuty does not have gets 400 and hears where", async () => {
    const event = { routing_key: system.team.integrationKey, event_action: "shout" };
    const answer = await system.post("/v2/enqueue", event);

    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        status: "invalid event",
        message: "Event object is invalid",
        errors: [expect.stringContaining("event_action")],
      },
    ]);
  });
});
