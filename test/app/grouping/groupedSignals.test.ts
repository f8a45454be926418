import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isOpen } from "../../../domain/incident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { GroupedService, grouped } from "../../support/groupedService.ts";
import { at, command } from "../../support/incidents.ts";

let engine: Engine;
let service: GroupedService;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  service = await GroupedService.on(await engine.createTable());
});

const isStillOpen = async (id: string) => isOpen(await service.incident(id));
const letters = (count: number, prefix = "k") =>
  Array.from({ length: count }, (_, each) => `${prefix}${each}`);

describe("a new key of a service that groups keys", () => {
  it("joins the incident that opened within the window", async () => {
    await service.fires("a");
    service.now = at("10:09:59");

    expect(await service.fires("b")).toEqual(["joined inc_1"]);
    expect(await service.keys("inc_1")).toEqual({ a: "FIRING", b: "FIRING" });
    expect(await service.timeline("inc_1")).toEqual([
      "Opened by alertmanager, SEV1: a. Paged Ada.",
      "Joined by alertmanager: b.",
    ]);
  });

  it("opens an incident of its own once the window is over, and later ones join that", async () => {
    await service.fires("a");
    service.now = at("10:10");

    expect([await service.fires("b"), await service.fires("c")]).toEqual([
      ["opened inc_2"],
      ["joined inc_2"],
    ]);
  });

  it("opens an incident when the one before has ended, and what fired in that goes on in this", async () => {
    await service.fires("a", "b");
    await service.does("inc_1", { type: "Resolve", falseAlarm: false });
    const outcomes = [await service.fires("c"), await service.fires("a")];

    expect(outcomes).toEqual([["opened inc_2"], ["joined inc_2"]]);
    expect(await service.keys("inc_1")).toEqual({ a: "MOVED", b: "FIRING" });
  });

  it("joins an incident of another category, which keeps its own", async () => {
    await service.hear({ dedupKey: "a", labels: { category: "latency" } });
    await service.hear({ dedupKey: "b", labels: { category: "drift" } });

    expect((await service.incident("inc_1")).category).toBe("LATENCY");
    expect(await service.keys("inc_1")).toEqual({ a: "FIRING", b: "FIRING" });
  });

  it("raises the level when it is more severe than anything said before, and says why", async () => {
    await service.hear({ dedupKey: "a", severity: "SEV3" });
    await service.hear({ dedupKey: "b", severity: "SEV1" });
    await service.hear({ dedupKey: "c", severity: "SEV2" });

    expect((await service.incident("inc_1")).severity).toBe("SEV1");
    expect((await service.timeline("inc_1"))[1]).toBe(
      "Severity SEV3 → SEV1 by alertmanager. Joined: b. Paged Ada.",
    );
  });

  it("does not undo the level that a person has given", async () => {
    await service.fires("a");
    await service.does("inc_1", command("ChangeSeverity", "10:01", { severity: "SEV4" }));
    await service.fires("b");

    expect((await service.incident("inc_1")).severity).toBe("SEV4");
  });

  it("never joins what a person has declared, nor a drill", async () => {
    await service.declares({ drill: true });

    expect(await service.fires("a")).toEqual(["opened inc_2"]);
  });

  it("is counted once, however often its message is delivered", async () => {
    await service.fires("a");
    const outcomes = [
      await service.hear({ dedupKey: "b", messageId: "m1" }),
      await service.hear({ dedupKey: "b", messageId: "m1" }),
    ];

    expect(outcomes).toEqual([["joined inc_1"], ["added inc_1"]]);
    expect(await service.keys("inc_1")).toEqual({ a: "FIRING", b: "FIRING" });
  });

  it("is not let in when its end has overtaken it", async () => {
    await service.fires("a");
    await service.hear({ dedupKey: "b", state: "RESOLVED", occurredAt: at("09:59") });

    expect(await service.hear({ dedupKey: "b", occurredAt: at("09:58") })).toEqual([
      "ignored inc_1",
    ]);
  });
});

describe("what signals have in common", () => {
  it("can be the sender's group; one without a group stands alone", async () => {
    await service.set({
      ...grouped,
      grouping: { windowSeconds: 600, by: "SENDER_GROUP", labels: [] },
    });

    expect(
      await service.hear(
        { dedupKey: "a", group: "gpu" },
        { dedupKey: "b", group: "disk" },
        { dedupKey: "c", group: "gpu" },
        { dedupKey: "d" },
      ),
    ).toEqual(["opened inc_1", "opened inc_2", "opened inc_3", "joined inc_1"]);
  });

  it("can be the values of labels; one that lacks a label stands alone", async () => {
    await service.set({
      ...grouped,
      grouping: { windowSeconds: 600, by: "LABELS", labels: ["model", "zone"] },
    });
    const said = [
      { dedupKey: "a", labels: { model: "ranker", zone: "eu", host: "1" } },
      { dedupKey: "b", labels: { model: "ranker", zone: "us" } },
      { dedupKey: "c", labels: { zone: "eu", model: "ranker", host: "2" } },
      { dedupKey: "d", labels: { model: "ranker" } },
    ];
    const outcomes = [];
    for (const signal of said) outcomes.push(...(await service.hear(signal)));

    expect(outcomes).toEqual(["opened inc_1", "opened inc_2", "joined inc_1", "opened inc_3"]);
  });

  it("changes for new keys at once, and for those that have joined never", async () => {
    await service.fires("a", "b");
    const { grouping: _, ...alone } = grouped;
    await service.set(alone);

    expect(await service.fires("b", "c")).toEqual(["added inc_1", "opened inc_2"]);
  });
});

describe("an incident with several keys", () => {
  it("is resolved by the last of them to clear, at the time at which that was", async () => {
    await service.fires("a", "b", "c");
    service.now = at("10:20");
    const outcomes = await service.clears("b", "a");
    service.now = at("10:30");
    const last = await service.hear({ dedupKey: "c", state: "RESOLVED", occurredAt: at("10:29") });

    expect([...outcomes, ...last]).toEqual(["noted inc_1", "noted inc_1", "resolved inc_1"]);
    expect(await service.incident("inc_1")).toMatchObject({ resolvedAt: at("10:29") });
    expect((await service.timeline("inc_1")).slice(3)).toEqual([
      "Recovered: b; 2 keys still firing.",
      "Recovered: a; 1 key still firing.",
      "Resolved by alertmanager: all of its 3 keys have cleared.",
    ]);
  });

  it("waits for a key that fires again before the others have cleared", async () => {
    await service.fires("a", "b");
    await service.clears("a");
    const again = await service.fires("a");
    await service.clears("b");

    expect(again).toEqual(["added inc_1"]);
    expect(await isStillOpen("inc_1")).toBe(true);
    expect(await service.timeline("inc_1")).toContain("Firing again: a.");
    expect(await service.clears("a")).toEqual(["resolved inc_1"]);
  });

  it("believes a monitor that lost touch and takes the same stretch of firing up again", async () => {
    const b = { dedupKey: "b", episode: "09:45", occurredAt: at("09:45") };
    await service.fires("a");
    await service.hear(b);
    await service.hear({ ...b, state: "RESOLVED", occurredAt: at("10:00") });
    const late = await service.hear(b);
    service.now = at("10:06");

    expect([late, await service.hear(b)]).toEqual([["ignored inc_1"], ["added inc_1"]]);
    expect(await service.keys("inc_1")).toEqual({ a: "FIRING", b: "FIRING" });
  });

  it("is left to people when all have cleared, where the service says so", async () => {
    await service.set({ ...grouped, autoResolve: false });
    await service.fires("a", "b");

    expect(await service.clears("a", "b")).toEqual(["noted inc_1", "noted inc_1"]);
    expect(await isStillOpen("inc_1")).toBe(true);
    expect((await service.timeline("inc_1")).at(-1)).toBe(
      "Recovered: b, the last of its keys. The service leaves resolving to people.",
    );
  });

  it("is not resolved by a recovery that is older than what its monitor has said since", async () => {
    await service.hear({ dedupKey: "a", occurredAt: at("09:58") });
    const late = await service.hear({ dedupKey: "a", state: "RESOLVED", occurredAt: at("09:57") });

    expect(late).toEqual(["ignored inc_1"]);
    expect(await isStillOpen("inc_1")).toBe(true);
  });

  it("is answered by an acknowledgement of any of them", async () => {
    await service.fires("a", "b");

    expect(await service.hear({ dedupKey: "b", state: "ACKNOWLEDGED" })).toEqual([
      "acknowledged inc_1",
    ]);
    expect((await service.incident("inc_1")).status).toBe("INVESTIGATING");
  });

  it("counts all their signals, and touches a key once a minute", async () => {
    await service.fires("a", "b");
    for (const time of ["10:00:10", "10:00:20", "10:01:30", "10:01:40"]) {
      service.now = at(time);
      await service.fires("b");
    }

    expect(await service.signalCount("inc_1")).toBe(6);
    expect(await service.lastHeard("inc_1", "b")).toBe(at("10:01:30"));
  });

  it("takes its keys up again when it is reopened, but for those that went elsewhere", async () => {
    await service.fires("a", "b", "c");
    await service.does("inc_1", { type: "Resolve", falseAlarm: false });
    await service.fires("c");
    await service.does("inc_1", { type: "Reopen" });

    expect(await service.fires("a", "b", "c")).toEqual([
      "added inc_1",
      "added inc_1",
      "added inc_2",
    ]);
    expect(await service.clears("a", "b")).toEqual(["noted inc_1", "resolved inc_1"]);
  });

  it("knows, when it is reopened, which of them have cleared meanwhile", async () => {
    await service.fires("a", "b");
    await service.does("inc_1", { type: "Resolve", falseAlarm: false });
    const late = await service.clears("b");
    await service.does("inc_1", { type: "Reopen" });

    expect(late).toEqual(["ignored"]);
    expect(await service.keys("inc_1")).toEqual({ a: "FIRING", b: "CLEARED" });
    expect(await service.clears("a")).toEqual(["resolved inc_1"]);
  });

  it("is not reopened while another one that is open holds its first key, and is once that has ended", async () => {
    await service.fires("a");
    await service.does("inc_1", { type: "Resolve", falseAlarm: false });
    await service.fires("b");
    await service.fires("a");
    const refused = await service.does("inc_1", { type: "Reopen" });
    await service.does("inc_2", { type: "Resolve", falseAlarm: false });
    const done = await service.does("inc_1", { type: "Reopen" });

    expect([refused, done]).toEqual(["ILLEGAL_TRANSITION", "done"]);
    expect(await service.fires("a")).toEqual(["added inc_1"]);
  });

  it("leaves a key that a person can declare under once it has ended", async () => {
    await service.fires("a");
    const refused = await service.declares({ dedupKey: "a" });
    await service.clears("a");

    expect([refused, await service.declares({ dedupKey: "a" })]).toEqual([
      "ALREADY_EXISTS",
      "done",
    ]);
  });

  it("gives a key back to the rules of the service once it has ended", async () => {
    await service.fires("a");
    await service.set({ ...grouped, rules: [service.ruleForKeys("{@title}")] });
    const held = await service.fires("a");
    await service.does("inc_1", { type: "Resolve", falseAlarm: false });
    await service.fires("a");

    expect(held).toEqual(["added inc_1"]);
    expect(await service.keys("inc_2")).toEqual({ "rule:a": "FIRING" });
  });
});

describe("a flood of keys", () => {
  it("is told by name at first, and then once a minute in one entry that counts", async () => {
    await service.fires("first");
    await Promise.all(letters(40).map((key) => service.fires(key)));
    const before = await service.timeline("inc_1");
    await service.tallies("inc_1");
    await Promise.all(letters(10, "late").map((key) => service.clears(key.replace("late", "k"))));
    await service.tallies("inc_1");

    expect(before.slice(1).every((line) => line.startsWith("Joined by alertmanager: k"))).toBe(
      true,
    );
    expect((await service.timeline("inc_1")).slice(1)).toEqual([
      ...before.slice(1),
      "35 more keys joined; 41 are firing.",
      "10 recovered; 31 are firing.",
    ]);
    expect([before.length, await service.signalCount("inc_1")]).toEqual([6, 41]);
  });

  it("is told by name again after a minute in which nothing happened", async () => {
    await service.fires("first", ...letters(8));
    const outcomes = [await service.tallies("inc_1"), await service.tallies("inc_1")];
    outcomes.push(await service.tallies("inc_1"));
    await service.fires("k-late");

    expect(outcomes).toEqual(["done", "done", "none"]);
    expect((await service.timeline("inc_1")).slice(-2)).toEqual([
      "3 more keys joined; 9 are firing.",
      "Joined by alertmanager: k-late.",
    ]);
  });

  it("in one message opens one incident, at the first try", async () => {
    const commits = service.countCommitsOfNew();

    const outcomes = await service.hear(...letters(40).map((dedupKey) => ({ dedupKey })));
    expect(outcomes.filter((outcome) => outcome.startsWith("opened"))).toEqual(["opened inc_1"]);
    expect(outcomes.filter((outcome) => outcome === "joined inc_1")).toHaveLength(39);
    expect(commits()).toBe(1);
  });

  it("goes on being counted after somebody has answered, and while it is snoozed", async () => {
    await service.fires("first", ...letters(8));
    await service.does("inc_1", { type: "Acknowledge" });
    await service.does("inc_1", command("Snooze", "10:00", { until: at("11:00") }));

    expect(await service.tallies("inc_1")).toBe("done");
    expect((await service.timeline("inc_1")).at(-1)).toBe("3 more keys joined; 9 are firing.");
  });
});
