import { afterAll, beforeAll, expect, test } from "vitest";
import { tocsinAt } from "../support/configDesk.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let here: TestHost;
beforeAll(async () => {
  here = await startTestHost();
});
afterAll(() => here.stop());

/** The exit code, and all that was printed. */
const tocsinImport = (...words: readonly string[]): Promise<[number, string]> =>
  tocsinAt(here.host, "import", "pagerduty", ...words);

async function idOf(kind: string, name: string): Promise<string | undefined> {
  const data = await here.api.query<Record<string, { nodes: { id: string; name: string }[] }>>(
    `{ ${kind} { nodes { id name } } }`,
  );
  return data[kind]?.nodes.find((one) => one.name === name)?.id;
}

const account = [
  ...["users", "teams", "schedule", "escalation_policies", "services"],
  ...["orchestration", "ruleset", "maintenance_windows"],
].map((name) => `test/fixtures/pagerduty-account/${name}.json`);

test("an account becomes a host that pages, and taking it over again changes nothing", async () => {
  const [first] = await tocsinImport(...account);
  const before = await tocsinAt(here.host, "export");
  const [again, printed] = await tocsinImport(...account);
  expect([first, again, await tocsinAt(here.host, "export")]).toEqual([2, 2, before]);
  expect(printed).not.toMatch(/^(created|changed|added)/m);
  const { services } = await here.api.query<{
    services: { nodes: { id: string; name: string }[] };
  }>("{ services { nodes { id name } } }");
  const serviceId = services.nodes.find(({ name }) => name === "ranker")?.id;
  const { integrationKey } = await here.api.mutate<{ integrationKey: string }>(
    "createIntegrationKey",
    { serviceId, name: "moved over" },
    "integrationKey",
  );
  const post = (custom_details: object, summary: string) =>
    here.post("/v2/enqueue", {
      ...{ routing_key: integrationKey, event_action: "trigger", dedup_key: summary },
      payload: { summary, source: "eu-1", severity: "error", custom_details },
    });
  await post({ stage: "canary-3" }, "Recall fell");
  await post({ model: "v7" }, "Recall fell further");
  await here.host.settled();
  const { incidents } = await here.api.query<{ incidents: { nodes: object[] } }>(
    `{ incidents(filter: { serviceId: "${serviceId}" }) { nodes { title severity
      deliveries { target channel status } } } }`,
  );
  expect(incidents.nodes).toEqual([
    {
      ...{ title: "v7: Recall fell further", severity: "SEV1" },
      deliveries: expect.arrayContaining([
        { target: "Ben Okoro", channel: "ben-okoro-mail", status: "SENT" },
      ]),
    },
  ]);
});

test("what was changed by hand stays, and is named, until an update is asked for", async () => {
  const id = await idOf("teams", "Ranking");
  await here.api.mutate("updateTeam", { id, memberIds: [] }, "team { id }");
  const [, left] = await tocsinImport(...account);
  const [, shown] = await tocsinImport(...account, "--update", "--dry-run");
  const [, updated] = await tocsinImport(...account, "--update");
  expect(left).toContain("team Ranking: it is there and says something else; --update changes it");
  expect(shown).toContain(`would change team Ranking
    members: [] → ["ana@example.com","ben@example.com"]`);
  expect(updated).toContain(`changed team Ranking (${id})`);
});
