import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fixture, RECEIVED_AT } from "../support/fixtures.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

const failed = JSON.stringify(fixture("github/deployment.firing"));
const succeeded = JSON.stringify(fixture("github/deployment.resolved"));

let system: TestHost;
let integration: { readonly id: string };
let integrationKey: string;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: RECEIVED_AT } });
  const { serviceId } = system.team;
  ({ integration, integrationKey } = await system.api.mutate<{
    integration: { id: string };
    integrationKey: string;
  }>("createIntegrationKey", { serviceId, name: "GitHub" }, "integrationKey integration { id }"));
});
afterAll(() => system?.stop());

const which = () => ({ serviceId: system.team.serviceId, id: integration.id });
async function newSecret(): Promise<string> {
  const { secret } = await system.api.mutate<{ secret: string }>(
    "setIntegrationSecret",
    { ...which(), overlapSeconds: 300 },
    "secret",
  );
  return secret;
}

/** What GitHub hears, when it signs the body with this secret. */
async function statusOf(body: string, secret?: string): Promise<number> {
  const hmac = createHmac("sha256", secret ?? "").update(body);
  const { status } = await fetch(`${system.host.baseUrl}/v1/signals/github/${integrationKey}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(secret && { "x-hub-signature-256": `sha256=${hmac.digest("hex")}` }),
    },
    body,
  });
  return status;
}
const isOpen = async (): Promise<boolean> => {
  const { incidents } = await system.api.query<{ incidents: { nodes: object[] } }>(
    "{ incidents(filter: { open: true }) { nodes { id } } }",
  );
  return incidents.nodes.length > 0;
};

it("GitHub signs with its secret, through a rotation, until only the new one passes", async () => {
  const first = await newSecret();
  const unsigned = [await statusOf(failed), await statusOf(failed, `${first}x`), await isOpen()];
  const signed = [await statusOf(failed, first), await isOpen()];

  const second = await newSecret();
  const both = [await statusOf(failed, first), await statusOf(failed, second)];
  await system.minutes(6);
  const afterwards = [await statusOf(succeeded, first), await isOpen()];
  const resolved = [await statusOf(succeeded, second), await isOpen()];

  await system.api.mutate("clearIntegrationSecret", which(), "integration { id }");
  const cleared = await statusOf(failed);

  expect({ unsigned, signed, both, afterwards, resolved, cleared }).toEqual({
    unsigned: [401, 401, false],
    signed: [202, true],
    both: [202, 202],
    afterwards: [401, true],
    resolved: [202, false],
    cleared: 202,
  });
});
