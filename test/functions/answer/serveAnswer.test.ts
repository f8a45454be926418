import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DynamoChangeStore } from "../../../adapters/dynamodb/changeStore.ts";
import { DynamoConfigReader } from "../../../adapters/dynamodb/configReader.ts";
import { DynamoIncidentReader } from "../../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { incidentItem, incidentPlacement } from "../../../adapters/dynamodb/items/incident.ts";
import { serviceItem, servicePlacement } from "../../../adapters/dynamodb/items/service.ts";
import { userItem, userPlacement } from "../../../adapters/dynamodb/items/user.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { type AnswerLink, answerToken } from "../../../app/answer/answerToken.ts";
import { execute } from "../../../app/execute.ts";
import type { Command } from "../../../domain/commands.ts";
import type { Incident, Triggered } from "../../../domain/incident.ts";
import type { User } from "../../../domain/user.ts";
import {
  type HttpAnswer,
  type ServePorts,
  serveAnswer,
} from "../../../functions/answer/serveAnswer.ts";
import { accuracyIncident, accuracyOpened, at, rollout } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { ana } from "../../support/handoff.ts";
import { fraudScoring } from "../../support/incidents.ts";

const KEY = "the key";
const ben: User = { ...ana, id: "usr_ben", name: "Ben", login: "auth0|ben" };
const link: AnswerLink = {
  ...{ incidentId: accuracyIncident.id, seq: 1, userId: "usr_ana" },
  expiresAt: at("2026-11-23T03:02:00Z"),
};

let engine: Engine;
let table: Table;
let store: DynamoIncidentStore;
let reader: DynamoIncidentReader;
let ports: ServePorts;
let now: number;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoIncidentStore(table);
  reader = new DynamoIncidentReader(table);
  now = at("2026-11-22T03:04:00Z");
  ports = {
    ...{ store, incidents: reader, config: new DynamoConfigReader(table) },
    ...{ changes: new DynamoChangeStore(table), clock: { now: () => now } },
    ...{ secrets: { get: async () => KEY }, keyName: "answer-key", isUnavailable: () => false },
  };
  const ranker = { ...fraudScoring, id: accuracyIncident.serviceId, name: "ranker" };
  await Promise.all([
    ...[ana, ben].map((user) => table.put(userItem.encode(user, userPlacement(user)))),
    table.put(serviceItem.encode(ranker, servicePlacement(ranker))),
    new DynamoChangeStore(table).record(rollout.change),
    store.commit({ after: accuracyIncident, entries: [accuracyOpened] }),
  ]);
});

const ask = (method: "GET" | "POST", token: string): Promise<HttpAnswer> =>
  serveAnswer(ports)({
    pathParameters: { token },
    requestContext: { http: { method } },
  });
const tokenOf = (change: Partial<AnswerLink> = {}, key = KEY) =>
  answerToken({ ...link, ...change }, key);
const see = (change?: Partial<AnswerLink>) => ask("GET", tokenOf(change));
const press = (change?: Partial<AnswerLink>) => ask("POST", tokenOf(change));

const kept = async () => {
  const record = await reader.record(accuracyIncident.id);
  const told = record?.entries.map(({ actor, event }) => ({ actor, type: event.type })) ?? [];
  return { incident: record?.incident, told };
};
const put = (incident: Incident) =>
  table.put(incidentItem.encode(incident, incidentPlacement(incident)));
const act = (command: Partial<Command> & Pick<Command, "type">) =>
  execute(
    { store },
    {
      incidentId: accuracyIncident.id,
      command: { actor: "user:auth0|ben", now, ...command } as Command,
    },
  );
/** Everybody of the step must acknowledge. */
const awaiting = (...names: ("ana" | "ben")[]): Triggered => ({
  ...accuracyIncident,
  paging: {
    ...accuracyIncident.paging,
    paged: [ana, ben].map(({ id, name }) => ({ kind: "USER", id, name })),
    awaiting: names.map((name) => `usr_${name}`),
  },
});

test("the page shows what whoever is paged has to know, and one button", async () => {
  const { statusCode, body } = await see();

  expect(statusCode).toBe(200);
  for (const words of [
    "<title>SEV1 · Accuracy of ranker fell below 0.80</title>",
    "Nobody has answered yet.",
    "<button>Acknowledge as Ana</button>",
    "<dd>ranker</dd>",
    "<dd>9 min ago, Sun 2026-11-22 02:55 UTC; your time: Sun 2026-11-22 03:55 (Europe/Berlin)</dd>",
    "<dd>ranker v2.5 serves all traffic (24 min)</dd>",
    "Latest, in Europe/Berlin time",
    "Opened by alertmanager, SEV1: Accuracy of ranker fell below 0.80. Paged Ana.",
  ])
    expect(body).toContain(words);
  expect(body.match(/<form|<button|<script|<a /g)).toEqual(["<form", "<button"]);
});

test("the page says where to begin, until somebody has begun", async () => {
  const first = { key: "is-it-real", title: "Make sure that the drop is real" };
  const named = { id: "pbk_1", name: "Model performance", version: 1, run: 1 };
  await put({ ...accuracyIncident, playbook: { ...named, first, isBegun: false } });
  const before = await see();
  await put({ ...accuracyIncident, playbook: { ...named, first, isBegun: true } });
  const after = await see();

  expect(before.body).toContain("<dt>First step</dt><dd>Make sure that the drop is real</dd>");
  expect(after.body).not.toContain("First step");
});

test("the page is kept by nothing, runs nothing, and is named to nobody", async () => {
  const { headers, body } = await see();

  expect(headers).toEqual({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": expect.stringMatching(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(body).not.toContain(tokenOf());
});

test("to look changes nothing, however often", async () => {
  const before = await kept();
  await see();
  await see();

  expect(await kept()).toEqual(before);
});

test("to press acknowledges as that person, and leads back to the page", async () => {
  const pressed = await press();
  const { incident, told } = await kept();
  const { body } = await see();

  expect([pressed.statusCode, pressed.headers["location"], pressed.body]).toEqual([
    303,
    tokenOf(),
    "",
  ]);
  expect(incident).toMatchObject({
    status: "INVESTIGATING",
    acknowledgedAt: now,
    responder: { actor: "user:usr_ana", name: "Ana", userId: "usr_ana" },
  });
  expect(told[1]).toEqual({ actor: "user:usr_ana", type: "IncidentAcknowledged" });
  expect(body).toContain("You are on it. The escalation has stopped.");
  expect(body).not.toContain("<button");
});

test("who signs in is the same one by link", async () => {
  await press({ userId: "usr_ben" });

  expect((await kept()).incident).toMatchObject({ responder: { actor: "user:auth0|ben" } });
});

test("of two that press at the same time one acknowledges, and the other hears that the link was used", async () => {
  const both = await Promise.all([press(), press()]);

  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410]);
  expect((await kept()).told.map(({ type }) => type)).toEqual([
    "IncidentOpened",
    "IncidentAcknowledged",
  ]);
});

describe("where all of a step must acknowledge", () => {
  test("one person's link answers for that person, and the clocks run on", async () => {
    await put(awaiting("ana", "ben"));
    const pressed = await press();
    const [again, shown] = [await press(), await see()];
    const { incident, told } = await kept();

    expect([pressed.statusCode, again.statusCode]).toEqual([303, 410]);
    expect(shown.body).toContain("You have acknowledged it; it still waits for Ben.");
    expect(incident).toMatchObject({ status: "TRIGGERED", paging: { awaiting: ["usr_ben"] } });
    expect(told.at(-1)).toEqual({ actor: "user:usr_ana", type: "PersonAcknowledged" });
  });

  test("the last of them puts it into work", async () => {
    await put(awaiting("ana"));
    await press();

    expect((await kept()).incident).toMatchObject({ status: "INVESTIGATING" });
  });

  test("whoever is not asked any more is told who is", async () => {
    await put(awaiting("ben"));
    const [shown, pressed] = [await see(), await press()];

    expect([shown.statusCode, pressed.statusCode]).toEqual([200, 409]);
    expect(shown.body).toContain("It still waits for Ben.");
    expect(shown.body).not.toContain("<button");
  });

  test("a link that was used does not answer when the step comes round again; the new one does", async () => {
    await put(awaiting("ana", "ben"));
    await press();
    await put({ ...awaiting("ana", "ben"), revision: 2, eventCount: 2 });
    const [shown, old] = [await see(), await press()];

    expect([old.statusCode, shown.body.includes("<button")]).toEqual([410, false]);
    expect(shown.body).toContain("the new message has a new link");
    expect((await press({ seq: 7 })).statusCode).toBe(303);
  });
});

describe("an incident that wants no answer", () => {
  const resolve = { type: "Resolve", falseAlarm: false } as const;
  test.each<[string, readonly (Partial<Command> & Pick<Command, "type">)[], string]>([
    [
      "answered by somebody else",
      [{ type: "Acknowledge", by: ben }],
      "Ben is on it. The escalation has stopped.",
    ],
    ["answered by the same person elsewhere", [{ type: "Acknowledge", by: ana }], "You are on it."],
    ["resolved", [resolve], "It is resolved. There is nothing to acknowledge."],
    ["a false alarm", [{ ...resolve, falseAlarm: true }], "It was a false alarm."],
    ["closed", [resolve, { type: "Close", note: "Nothing to learn." }], "It is resolved."],
  ])(
    "that is %s is shown without a button, and pressing changes nothing",
    async (_, commands, words) => {
      for (const command of commands) await act(command);
      const before = await kept();
      const [shown, pressed] = [await see(), await press()];

      expect([shown.statusCode, pressed.statusCode]).toEqual([200, 409]);
      expect(shown.body).toContain(words);
      expect(shown.body).not.toContain("<button");
      expect(pressed.body).toContain("Nothing was changed: this answer came too late.");
      expect(await kept()).toEqual(before);
    },
  );

  test("that was merged says where the work goes on", async () => {
    const other = { ...accuracyIncident, id: "inc_01other", dedupKey: "other" };
    await store.commit({ after: other, entries: [{ ...accuracyOpened, incidentId: other.id }] });
    await act({ type: "Merge", into: other.id });
    const [shown, pressed] = [await see(), await press()];

    expect([shown.statusCode, pressed.statusCode]).toEqual([200, 409]);
    expect(shown.body).toContain("It was merged into inc_01other, where the work goes on.");
  });
});

test("a link answers until it expires, and then says so without the incident", async () => {
  now = link.expiresAt - 1;
  expect((await see()).statusCode).toBe(200);
  now = link.expiresAt;
  const [shown, pressed] = [await see(), await press()];

  expect([shown.statusCode, pressed.statusCode]).toEqual([410, 410]);
  expect(shown.body).toContain("This link has expired");
  expect(shown.body).not.toContain("Accuracy");
  expect((await kept()).incident).toMatchObject({ status: "TRIGGERED" });
});

test.each([
  ["signed with another key", tokenOf({}, "another key")],
  ["of an incident that is not there", tokenOf({ incidentId: "inc_01nothing" })],
  ["of a person who is not there", tokenOf({ userId: "usr_nobody" })],
  ["cut off", tokenOf().slice(0, -1)],
  ["something else", "<script>alert(1)</script>"],
  ["nothing", ""],
])("a link that is %s leads nowhere, and all such answers are the same", async (_, token) => {
  const [shown, pressed] = [await ask("GET", token), await ask("POST", token)];

  expect([shown.statusCode, pressed]).toEqual([404, shown]);
  expect(shown).toEqual(await ask("GET", "x"));
});

test("whoever has left has no link any more", async () => {
  const gone = { ...ana, leftAt: at("2026-11-22T03:03:00Z") };
  await table.put(userItem.encode(gone, userPlacement(gone)));

  expect([(await see()).statusCode, (await press()).statusCode]).toEqual([404, 404]);
});

test("no word from outside becomes markup", async () => {
  const hostile = `</title><script>alert("1")</script><img src=x onerror='x'>`;
  await put({ ...accuracyIncident, title: hostile });
  await table.put(userItem.encode({ ...ana, name: hostile }, userPlacement(ana)));
  const { body } = await see();

  expect(body).not.toMatch(/<script|<img|onerror='/);
  expect(body).toContain("&lt;script&gt;alert(&quot;1&quot;)");
});

test.each([
  ["the vault", { secrets: { get: () => Promise.reject(new Error("shut")) } }],
  ["the table", { incidents: { record: () => Promise.reject(new Error("shut")) } }],
])("while %s cannot be read, whoever looks is asked to come again", async (_, broken) => {
  ports = { ...ports, ...broken, isUnavailable: () => true };
  const { statusCode, headers, body } = await see();

  expect([statusCode, headers["retry-after"]]).toEqual([503, "10"]);
  expect(body).toContain("Try again in a moment");
  expect(body).not.toContain("shut");
});

test("a mistake of ours is none of the reader's, and rings", async () => {
  ports = { ...ports, incidents: { record: () => Promise.reject(new Error("a bug")) } };

  await expect(see()).rejects.toThrow("a bug");
});
