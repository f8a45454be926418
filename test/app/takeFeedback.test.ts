import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoDeliveryStore } from "../../adapters/dynamodb/deliveryStore.ts";
import { DynamoFeedbackStore } from "../../adapters/dynamodb/feedbackStore.ts";
import { auditItem } from "../../adapters/dynamodb/items/audit.ts";
import { deliveryItem } from "../../adapters/dynamodb/items/delivery.ts";
import { entryItem } from "../../adapters/dynamodb/items/event.ts";
import { userItem, userPlacement } from "../../adapters/dynamodb/items/user.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { takeFeedback } from "../../app/takeFeedback.ts";
import type { DeliveryOutcome } from "../../domain/delivery.ts";
import type { Verdict } from "../../domain/feedback.ts";
import { summaryOf } from "../../domain/summary.ts";
import { at } from "../support/accuracyIncident.ts";
import { type Configuration, configurationOn } from "../support/configuration.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { scan } from "../support/scan.ts";

const lost: Verdict = {
  kind: "LOST",
  reason: "the mail came back for good (NoEmail)",
  forGood: true,
};
const lease = { now: at("2026-11-22T03:01:04Z"), until: at("2026-11-22T03:02:04Z") };
const page = {
  ...{ ownerId: "inc_1", seq: 1, target: "user:usr_ana", channel: "ana-mail", targetName: "Ana" },
  ...({ urgency: "PAGE", requestedAt: at("2026-11-22T03:01:03Z") } as const),
};

let engine: Engine;
let table: Table;
let ports: Configuration & { feedback: DynamoFeedbackStore };
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  ports = { ...configurationOn(table), feedback: new DynamoFeedbackStore(table) };
  const user = {
    ...{ id: "usr_ana", name: "Ana", version: 1, contacts: ["ana-mail", "ana-phone"] },
    verifiedContacts: ["ana-mail", "ana-phone"],
  };
  await table.put(userItem.encode(user, userPlacement(user)));
});

/** A delivery that its provider has taken, under the receipt `ses:m1`. */
async function sent(request: typeof page = page): Promise<void> {
  const store = new DynamoDeliveryStore(table);
  await store.claim(request, lease);
  const { requestedAt: _, ...key } = request;
  const outcome: DeliveryOutcome = { ...key, status: "SENT", attempts: 1 };
  await store.settle(outcome, at("2026-11-22T03:01:05Z"), "ses:m1");
}
const hear = (verdict: Verdict, receipt = "ses:m1") => takeFeedback(ports, { receipt, verdict });
const standing = async (key = page) =>
  deliveryItem.decode((await table.get(keys.delivery(key))) ?? {});
const timeline = async () =>
  (await scan(table, engine))
    .filter((item) => item["kind"] === "entry")
    .map(entryItem.decode)
    .map(summaryOf);
const ana = async () => (await ports.config.users(["usr_ana"])).get("usr_ana");
const audits = async () =>
  (await scan(table, engine)).filter((item) => item["kind"] === "audit").map(auditItem.decode);

test("a mail that arrived is delivered, and the timeline says so once, however often it is reported", async () => {
  await sent();
  await Promise.all([hear({ kind: "ARRIVED" }), hear({ kind: "ARRIVED" })]);
  await hear({ kind: "ARRIVED" });
  expect(await standing()).toMatchObject({ status: "DELIVERED", attempts: 1 });
  expect(await timeline()).toEqual(["Sent to Ana by ana-mail.", "Delivered to Ana by ana-mail."]);
});

test("one that came back has failed for a kind of reason, also after it was delivered", async () => {
  await sent();
  await hear({ kind: "ARRIVED" });
  await hear(lost);
  await hear({ kind: "ARRIVED" });
  const reason = "the mail came back for good (NoEmail)";
  expect(await standing()).toMatchObject({ status: "FAILED", reason });
  expect(await timeline()).toEqual([
    "Sent to Ana by ana-mail.",
    "Delivered to Ana by ana-mail.",
    `Could not reach Ana by ana-mail after 1 attempt: ${reason}.`,
  ]);
});

test("a delay is on the timeline once, and gone from the delivery when the mail arrives", async () => {
  await sent();
  await hear({ kind: "DELAYED", reason: "the mail is delayed (MailboxFull)" });
  await hear({ kind: "DELAYED", reason: "the mail is delayed (General)" });
  await hear({ kind: "ARRIVED" });
  const { reason, status } = await standing();
  expect({ reason, status }).toEqual({ status: "DELIVERED", reason: undefined });
  expect((await timeline()).sort()).toEqual([
    "Delivered to Ana by ana-mail.",
    "Not there yet: Ana by ana-mail: the mail is delayed (MailboxFull).",
    "Sent to Ana by ana-mail.",
  ]);
});

test("a contact that lost something for good is verified no longer, which is on record", async () => {
  await sent();
  await hear(lost);
  await hear(lost);
  expect(await ana()).toMatchObject({ verifiedContacts: ["ana-phone"], version: 2 });
  expect(await audits()).toMatchObject([
    {
      ...{ actor: "tocsin", action: "unverifyContact", subject: "usr_ana" },
      from: { verifiedContacts: ["ana-mail", "ana-phone"] },
      to: { verifiedContacts: ["ana-phone"] },
    },
  ]);
});

test("one that lost something for now stays verified", async () => {
  await sent();
  await hear({ ...lost, forGood: false });
  expect(await ana()).toMatchObject({ verifiedContacts: ["ana-mail", "ana-phone"] });
});

test("a code that came back ends the contact too, and stands on no timeline", async () => {
  const code = { ...page, ownerId: "usr_ana", seq: 0, target: "direct:msg_1" };
  await sent(code);
  await hear(lost);
  expect(await standing(code)).toMatchObject({ status: "FAILED" });
  expect(await ana()).toMatchObject({ verifiedContacts: ["ana-phone"] });
  expect(await timeline()).toEqual([]);
});

test("a notice's fate is on the schedule's record", async () => {
  await sent({ ...page, ownerId: "sch_1" });
  await hear(lost);
  const kinds = (await scan(table, engine)).filter((item) => item["kind"] === "scheduleEntry");
  expect(kinds.map(({ sk }) => sk).sort()).toEqual([
    "EVT#000001#user:usr_ana#ana-mail",
    "EVT#000001#user:usr_ana#ana-mail#FAILED",
  ]);
});

test("a receipt that nobody has written is unknown, and changes nothing", async () => {
  await sent();
  expect(await hear(lost, "ses:another")).toBe("UNKNOWN");
  expect(await standing()).toMatchObject({ status: "SENT" });
});

test("what was tried again is another message: the fate of the first says nothing of it", async () => {
  await sent();
  await hear(lost);
  const before = await standing();
  const again = { seq: 4, at: at("2026-11-22T03:05:00Z") };
  const { receipt: _, reason: __, ...rest } = before;
  await table.put(
    deliveryItem.encode({ ...rest, status: "SENT", again, receipt: "ses:m2" }, keys.delivery(page)),
  );
  expect(await hear({ kind: "ARRIVED" })).toBe("TAKEN");
  expect(await standing()).toMatchObject({ status: "SENT" });
});

test("what was sent once more leaves the first message its own fate", async () => {
  await sent();
  const again = { seq: 4, at: at("2026-11-22T03:05:00Z") };
  await table.put(deliveryItem.encode({ ...(await standing()), again }, keys.delivery(page)));
  await hear({ kind: "ARRIVED" });
  expect(await standing()).toMatchObject({ status: "DELIVERED", again });
  expect(await timeline()).toContain("Delivered to Ana by ana-mail.");
});
