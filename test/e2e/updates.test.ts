import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Name, type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
let present: Name | undefined;
beforeAll(async () => {
  system = await startOnCallHost();
  const { ada, grace, joan } = system.ids;
  const url = `${system.pager.url}/care`;
  await system.api.mutate(
    "createChannel",
    { name: "care", kind: "WEBHOOK", url },
    "channel { name }",
  );
  await system.api.mutate(
    "setCommunication",
    {
      channels: [{ audience: "STAKEHOLDERS", channels: ["care"] }],
      reviewers: [
        { capacity: "PR", userIds: [grace] },
        { capacity: "LEGAL", userIds: [joan, ada] },
      ],
    },
    "communication { version }",
  );
});
afterAll(() => system.stop());
beforeEach(() => system.resolveAll());

/** Whose token the host's is from now on. */
async function as(name: Name): Promise<void> {
  const login = (id: string, to: string | null) =>
    system.api.mutate("updateUser", { id, login: to }, "user { id }");
  if (present) await login(system.ids[present], null);
  await login(system.ids[name], "local-admin");
  present = name;
}
interface Update {
  readonly id: string;
  readonly version: number;
  readonly headline: string;
  readonly text: string;
  readonly channels: readonly string[];
  readonly missingApprovals: readonly string[];
  readonly deliveries: readonly { channel: string; status: string }[];
}
const FIELDS =
  "update { id version headline text channels missingApprovals deliveries { channel status } }";
async function change(mutation: string, input: object): Promise<Update> {
  const { update } = await system.api.mutate<{ update: Update }>(mutation, input, FIELDS);
  await system.host.settled();
  return update;
}
const declare = () => system.declare([{ targets: [{ userId: system.ids.ada }] }]);
const feed = async (): Promise<readonly { title: string; content_text: string }[]> => {
  const answer = await fetch(`${system.host.baseUrl}/status.json`);
  return ((await answer.json()) as { items: { title: string; content_text: string }[] }).items;
};

it("a public update is refused until PR and LEGAL have approved that very text, and an edit voids it", async () => {
  const id = await declare();
  await as("ada");
  const { id: updateId } = await change("draftIncidentUpdate", { id, audience: "PUBLIC" });
  const approve = async (who: Name, capacity: string, version: number) => {
    await as(who);
    return change("approveIncidentUpdate", { id, updateId, capacity, version });
  };
  const send = () => change("sendIncidentUpdate", { id, updateId });

  await expect(send()).rejects.toThrow("once PR and LEGAL have approved this very text");
  await approve("grace", "PR", 1);
  await expect(approve("grace", "LEGAL", 1)).rejects.toThrow("You do not review for LEGAL");
  await approve("joan", "LEGAL", 1);
  const text = "Some cards are declined wrongly. We are on it.";
  const edited = await change("editIncidentUpdate", { id, updateId, version: 1, text });
  expect(edited.missingApprovals).toEqual(["PR", "LEGAL"]);
  await expect(send()).rejects.toThrow("once PR and LEGAL have approved this very text");
  await expect(approve("grace", "PR", 1)).rejects.toThrow("Its text is at version 2 by now");
  expect(await feed()).toEqual([]);

  await approve("grace", "PR", 2);
  await approve("joan", "LEGAL", 2);
  await send();
  expect(await feed()).toMatchObject([
    { title: "We are looking into a problem", content_text: text },
  ]);
  const atom = await (await fetch(`${system.host.baseUrl}/status.atom`)).text();
  expect(atom).toContain(`<content type="text">${text}</content>`);
  expect(atom).not.toContain("Accuracy dropped");
  expect(await system.kinds(id)).toEqual([
    ...["IncidentOpened", "UpdateDrafted", "UpdateApproved", "UpdateApproved"],
    ...["UpdateEdited", "UpdateApproved", "UpdateApproved", "UpdateSent"],
  ]);
});

it("stakeholders are told in the words of the update, and who received it is seen with it", async () => {
  const id = await declare();
  await as("ada");
  const draft = await change("draftIncidentUpdate", { id, audience: "STAKEHOLDERS" });
  const sent = await change("sendIncidentUpdate", { id, updateId: draft.id });
  await system.host.settled();
  const { incident } = await system.api.query<{ incident: { updates: Update[] } }>(
    `{ incident(id: "${id}") { updates { ${FIELDS.slice(9, -2)} } } }`,
  );

  expect(sent.channels).toEqual(["care"]);
  expect(incident.updates).toMatchObject([
    { channels: ["care"], deliveries: [{ channel: "care", status: "DELIVERED" }] },
  ]);
  const { body = "{}" } = system.pager.received.findLast(({ path }) => path === "/care") ?? {};
  expect(body).not.toContain("Accuracy dropped");
  expect(JSON.parse(body)).toMatchObject({
    ...{ kind: "UPDATE", headline: draft.headline },
    lines: draft.text.split("\n").filter((line) => line !== ""),
  });
});

it("a draft that is asked for twice under one name is one", async () => {
  const id = await declare();
  const draft = () =>
    change("draftIncidentUpdate", { id, audience: "INTERNAL", idempotencyKey: "1" });

  expect(await draft()).toEqual(await draft());
  const answer = await system.api.query(`{ incident(id: "${id}") { updates { id } } }`);
  expect(answer).toMatchObject({ incident: { updates: [{ id: expect.any(String) }] } });
});
