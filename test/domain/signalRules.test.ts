import { describe, expect, it } from "vitest";
import { categoryOf } from "../../domain/categoryOf.ts";
import type { Signal } from "../../domain/signal.ts";
import type { SignalMatch } from "../../domain/signalRule.ts";
import { applyRules } from "../../domain/signalRules.ts";
import { rule } from "../support/signalRules.ts";

const latency: Signal = {
  source: "alertmanager",
  dedupKey: "c0ffee",
  state: "FIRING",
  title: "ModelLatencyP99 of ranker is high",
  severity: "SEV2",
  labels: { model: "ranker", team: "search", pod: "ranker-7d9f" },
  links: [],
};
const { severity: _, ...unstated } = latency;

/** The signal as the rules leave it. */
function taken(rules: Parameters<typeof applyRules>[0], signal = latency): Signal {
  const ruled = applyRules(rules, signal);
  if (ruled.kind !== "TAKEN") throw new Error(`suppressed by ${ruled.by}`);
  return ruled.signal;
}

describe("a rule", () => {
  it.each<[string, Partial<SignalMatch>]>([
    ["any signal", {}],
    ["its source", { source: "alertmanager" }],
    ["sources like it", { source: "alert*" }],
    ["the exact value of a label", { labels: [{ name: "model", value: "ranker" }] }],
    ["a label with any value", { labels: [{ name: "team", value: "*" }] }],
    ["values like that of a label", { labels: [{ name: "pod", value: "ranker-*" }] }],
    ["words of its title in any order", { title: "latency model" }],
    ["a pattern of its title", { title: "modellatency* high" }],
    ["its severity", { severities: ["SEV1", "SEV2"] }],
  ])("matches %s", (_name, match) => {
    expect(applyRules([rule({ match })], latency).matched).toEqual(["a rule"]);
  });

  it.each<[string, Partial<SignalMatch>]>([
    ["another source", { source: "datadog" }],
    ["another value of a label", { labels: [{ name: "model", value: "rank" }] }],
    ["a label that it lacks", { labels: [{ name: "region", value: "*" }] }],
    ["a label that every object has", { labels: [{ name: "constructor", value: "*" }] }],
    ["a word that its title lacks", { title: "latency drift" }],
    ["a part of a word", { title: "late" }],
    ["a pattern of less than its title", { title: "model*ranker" }],
    ["another severity", { severities: ["SEV1", "UNSTATED"] }],
    ["one that holds and one that does not", { source: "alertmanager", title: "drift" }],
  ])("does not match %s", (_name, match) => {
    expect(applyRules([rule({ match })], latency).matched).toEqual([]);
  });

  it("matches a title in any alphabet", () => {
    const signal = { ...latency, title: "Задержка модели выросла" };
    expect(applyRules([rule({ match: { title: "модели" } })], signal).matched).toHaveLength(1);
    expect(applyRules([rule({ match: { title: "данные" } })], signal).matched).toHaveLength(0);
  });

  it("that is switched off is not asked", () => {
    expect(applyRules([rule({ enabled: false, suppress: true })], latency)).toEqual({
      kind: "TAKEN",
      signal: latency,
      matched: [],
    });
  });

  it("gives a level to signals that state none, and to no others", () => {
    const fallback = rule({ match: { severities: ["UNSTATED"] }, severity: "SEV1" });
    expect(taken([fallback], unstated).severity).toBe("SEV1");
    expect(taken([fallback], latency).severity).toBe("SEV2");
  });

  it("decides the category over a label and the source", () => {
    const signal = taken([rule({ category: "FEATURE_PIPELINE" })], {
      ...latency,
      category: "LATENCY",
      labels: { category: "drift" },
    });
    expect(categoryOf(signal)).toBe("FEATURE_PIPELINE");
  });

  it("writes a title with labels in it", () => {
    expect(taken([rule({ title: "{model}: {@title}" })]).title).toBe(
      "ranker: ModelLatencyP99 of ranker is high",
    );
  });

  it("leaves title and key as they are when a label is not there", () => {
    expect(taken([rule({ title: "{region} is slow", dedupKey: "slow/{region}" })])).toEqual(
      latency,
    );
  });

  it("cuts a title that became too long", () => {
    expect(
      taken([rule({ title: "{@title}{@title}" })], { ...latency, title: "x".repeat(200) }).title,
    ).toBe(`${"x".repeat(249)}…`);
  });

  it("makes a key that is no source's, and remembers the source's own", () => {
    expect(taken([rule({ dedupKey: "{team}/{model}" })])).toEqual({
      ...latency,
      dedupKey: "rule:search/ranker",
      ownKey: "c0ffee",
    });
  });

  it("makes no key of labels that are too long for one", () => {
    const signal = { ...latency, labels: { model: "m".repeat(300) } };
    expect(taken([rule({ dedupKey: "slow/{model}" })], signal)).toEqual(signal);
  });
});

describe("of several rules", () => {
  it("all that match apply, and the later one holds where two set the same", () => {
    const rules = [
      rule({ name: "one", severity: "SEV4", category: "LATENCY" }),
      rule({ name: "two", severity: "SEV1" }),
    ];
    expect(applyRules(rules, latency)).toEqual({
      kind: "TAKEN",
      signal: { ...latency, severity: "SEV1", ruledCategory: "LATENCY" },
      matched: ["one", "two"],
    });
  });

  it("each sees what the monitor said, not what an earlier one made of it", () => {
    const rules = [
      rule({ severity: "SEV4" }),
      rule({ match: { severities: ["SEV2"] }, category: "LATENCY" }),
    ];
    expect(taken(rules)).toMatchObject({ severity: "SEV4", ruledCategory: "LATENCY" });
  });

  it("none is asked after one that says stop", () => {
    expect(taken([rule({ stop: true }), rule({ severity: "SEV5" })])).toEqual(latency);
  });

  it("the first that suppresses ends it", () => {
    const rules = [
      rule({ name: "known", suppress: true, match: { title: "latency" } }),
      rule({ severity: "SEV1" }),
    ];
    expect(applyRules(rules, latency)).toEqual({
      kind: "SUPPRESSED",
      by: "known",
      matched: ["known"],
    });
  });

  it("one that suppresses passes a recovery on to the next", () => {
    const rules = [rule({ suppress: true }), rule({ dedupKey: "{model}" })];
    expect(taken(rules, { ...latency, state: "RESOLVED" }).dedupKey).toBe("rule:ranker");
  });
});
