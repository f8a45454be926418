import { describe, expect, test } from "vitest";
import { readMapped } from "../../../domain/mapping/readMapped.ts";
import { DEFAULT_STATUSES, type SignalMapping } from "../../../domain/mapping/signalMapping.ts";
import { at } from "../../support/accuracyIncident.ts";

const NOW = at("2026-11-22T00:00:00Z");
const bare: SignalMapping = {
  key: "{id}",
  title: "{name}",
  statuses: DEFAULT_STATUSES,
  severities: [],
  labels: [],
};

/** What a mapping that lacks nothing makes of a body. */
function read(mapping: SignalMapping, body: unknown) {
  const reading = readMapped(mapping, body, NOW);
  if (reading.kind === "malformed") throw new Error(reading.errors.join("; "));
  return reading.statements;
}
const errorsOf = (mapping: SignalMapping, body: unknown) => {
  const reading = readMapped(mapping, body, NOW);
  return reading.kind === "malformed" ? reading.errors : [];
};

describe("a body that is one signal", () => {
  /** Of a tool that nobody has heard of. */
  const mapping: SignalMapping = {
    key: "{$.check.id}",
    title: "{check.names[0]} of {check.model}",
    status: '{check["state.now"]}',
    statuses: { firing: ["RED"], acknowledged: ["SEEN"], resolved: ["GREEN"], ignored: ["GR?Y"] },
    severity: "{check.level}",
    severities: [{ word: "loud", severity: "SEV1" }],
    startedAt: "{check.since}",
    labels: [
      { name: "model", value: "{check.model}" },
      { name: "zone", value: "{check.zone}" },
    ],
    labelsAt: "check.facts",
  };
  const body = (check: object) => ({
    check: { id: 7, names: ["Recall"], model: "ranker", "state.now": "red", ...check },
  });

  test("is read from the places that the mapping names", () => {
    const check = { level: "Loud", since: 1795168800, facts: { team: "risk-ml", model: "other" } };
    expect(read(mapping, body(check))).toEqual([
      {
        source: "generic",
        dedupKey: "generic/7",
        state: "FIRING",
        title: "Recall of ranker",
        severity: "SEV1",
        startedAt: at("2026-11-20T10:00:00Z"),
        labels: { team: "risk-ml", model: "ranker" },
        links: [],
      },
    ]);
  });

  test.each([
    ["Seen", "ACKNOWLEDGED"],
    ["green", "RESOLVED"],
    ["gr?y", "SKIPPED"],
  ])("is of the state that its status %s means here: %s", (state, expected) => {
    expect(read(mapping, body({ "state.now": state }))).toMatchObject([{ state: expected }]);
  });

  test("has a level in the usual words too", () => {
    expect(read(mapping, body({ level: "critical" }))).toMatchObject([{ severity: "SEV1" }]);
  });

  test("has no level by a word that only an object's prototype knows", () => {
    expect(read(mapping, body({ level: "constructor" }))[0]).not.toHaveProperty("severity");
  });

  test("hears the place of what is missing, and which words of its status there are", () => {
    expect(errorsOf(mapping, body({ id: null, names: [], "state.now": "blue" }))).toEqual([
      "check.id: missing or empty",
      "check.names.0: missing or empty",
      "check.state.now: expected one of RED, SEEN, GREEN, GR?Y",
    ]);
  });

  test.each([[[]], ["text"], [null]])("is an object, and not %j", (given) => {
    expect(errorsOf(bare, given)).toEqual(["body: expected an object"]);
  });
});

describe("a mapping", () => {
  test("that names no status takes everything for firing", () => {
    expect(read(bare, { id: 1, name: "Down" })).toMatchObject([{ state: "FIRING" }]);
  });

  test("says the same of every body where it has no braces", () => {
    const fixed = { ...bare, severity: "P1", status: "resolved" };
    expect(read(fixed, { id: 1, name: "Down" })).toMatchObject([
      { severity: "SEV2", state: "RESOLVED" },
    ]);
  });

  test("with a * under firing takes any other word for it", () => {
    const statuses = { firing: ["*"], acknowledged: [], resolved: ["ok", "up*"], ignored: [] };
    const words = { ...bare, status: "{now}", statuses };
    const states = ["OK", "up again", "flapping"].map(
      (now) => read(words, { id: 1, name: "Down", now })[0]?.state,
    );
    expect(states).toEqual(["RESOLVED", "RESOLVED", "FIRING"]);
  });

  test("makes no key of which a part is missing", () => {
    expect(errorsOf({ ...bare, key: "{host}/{id}" }, { id: 1, name: "Down" })).toEqual([
      "host: missing or empty",
    ]);
  });

  test("takes texts, numbers and yes or no, and no lists or objects", () => {
    const key = (id: unknown) => read(bare, { id, name: "Down" })[0]?.dedupKey;
    expect([key("a"), key(7), key(false)]).toEqual(["generic/a", "generic/7", "generic/false"]);
    expect(errorsOf(bare, { id: ["a"], name: { first: "Down" } })).toEqual([
      "id: missing or empty",
      "name: missing or empty",
    ]);
  });

  test("fills in nothing twice: braces that the body holds stay as they are", () => {
    expect(read(bare, { id: "{name}", name: "$& {id}" })).toMatchObject([
      { dedupKey: "generic/{name}", title: "$& {id}" },
    ]);
  });
});

describe("a list in a body", () => {
  const mapping: SignalMapping = {
    ...bare,
    each: "$.alerts",
    title: "{name} in {region}",
    status: "{status}",
    messageId: "{$.id}",
    labels: [{ name: "sender", value: "{$.name}" }],
  };
  const body = (...alerts: unknown[]) => ({
    ...{ id: "m1", name: "Old Faithful", region: "eu", status: "firing" },
    alerts,
  });

  test("is one signal for each entry, which the rest of the body completes", () => {
    const two = body({ id: 1, name: "A" }, { id: 2, name: "B", region: "us", status: "resolved" });
    expect(read(mapping, two)).toMatchObject([
      { dedupKey: "generic/1", title: "A in eu", state: "FIRING" },
      { dedupKey: "generic/2", title: "B in us", state: "RESOLVED" },
    ]);
  });

  test("leaves what begins with $ to the whole body", () => {
    expect(read(mapping, body({ id: 1, name: "A" }))).toMatchObject([
      { labels: { sender: "Old Faithful" } },
    ]);
  });

  test("does not let entries of one message be taken for one another", () => {
    const ids = read(mapping, body({ id: 1, name: "A" }, { id: 2, name: "B" })).map((one) =>
      one.state === "SKIPPED" ? "" : one.messageId,
    );
    expect(ids).toEqual(["m1:1:FIRING", "m1:2:FIRING"]);
  });

  test("leaves out an entry that lacks something, with the reason, and takes the others", () => {
    const lame = { ...mapping, key: "{key}" };
    expect(read(lame, body({ name: "A" }, "no object", { key: 3, name: "C" }))).toMatchObject([
      { state: "SKIPPED", reason: "alerts.0.key: missing or empty" },
      { state: "SKIPPED", reason: "alerts.1.key: missing or empty" },
      { dedupKey: "generic/3" },
    ]);
  });

  test("of which no entry can be taken is refused", () => {
    expect(errorsOf({ ...mapping, key: "{key}" }, body({}, {}))).toEqual([
      "alerts.0.key: missing or empty",
      "alerts.1.key: missing or empty",
    ]);
  });

  test("that is empty is deliberately nothing", () => {
    expect(read(mapping, body())).toEqual([{ state: "SKIPPED", reason: "the list holds nothing" }]);
  });

  test.each([
    [{ alerts: { id: 1 } }, "alerts: expected a list"],
    [{}, "alerts: expected a list"],
    [{ alerts: Array(1_001).fill({ id: 1 }) }, "alerts: more than 1000 entries"],
  ])("is a list that one message can hold", (given, error) => {
    expect(errorsOf(mapping, given)).toEqual([error]);
  });

  test("can be the whole body", () => {
    expect(read({ ...bare, each: "$" }, [{ id: 1, name: "A" }])).toMatchObject([{ title: "A" }]);
  });
});
