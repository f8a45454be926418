import { describe, expect, it } from "vitest";
import { causeCounts } from "../../../domain/postmortems/causeCounts.ts";
import { isFound } from "../../../domain/postmortems/findPostmortems.ts";
import { tagsOf } from "../../../domain/postmortems/tags.ts";
import { accuracyPostmortem } from "../../support/postmortems.ts";

describe("a search", () => {
  it.each([
    ["a word of a section", { query: "preprocessing" }, true],
    ["words of different sections, in any order and capitals", { query: "CANARY accuracy" }, true],
    ["the beginning of a word", { query: "encod" }, true],
    ["a part of a word that is not its beginning", { query: "coded" }, false],
    ["words of which one is not there", { query: "accuracy latency" }, false],
    ["nothing but signs", { query: " - " }, true],
    ["a tag, however it is written", { tag: "#Small_Canary" }, true],
    ["a tag that it has not", { tag: "canary" }, false],
    ["another status", { status: "PUBLISHED" }, false],
  ] as const)("for %s", (_, filter, answer) => {
    expect(isFound(accuracyPostmortem, filter)).toBe(answer);
  });

  it("does not mind accents", () => {
    const { text } = accuracyPostmortem;
    const given = { ...accuracyPostmortem, text: { ...text, lessons: ["Déjà vu."] } };
    expect(isFound(given, { query: "deja" })).toBe(true);
  });
});

it("tags are the same tag however somebody writes them, each once", () => {
  expect(tagsOf(["Schema Change", "#schema_change", "  ", "schema   change", "OOM"])).toEqual([
    "schema change",
    "oom",
  ]);
});

it("causes are counted, the most frequent first, and drills are not", () => {
  const of = (incidentId: string, causeTags: readonly string[], drill = false) => ({
    ...{ ...accuracyPostmortem, incidentId },
    facts: { ...accuracyPostmortem.facts, drill },
    text: { ...accuracyPostmortem.text, causeTags, factorTags: ["encoding"] },
  });
  const counts = causeCounts([
    of("inc_3", ["encoding"]),
    of("inc_2", ["schema", "encoding"]),
    of("inc_1", ["encoding"], true),
  ]);

  expect(counts).toEqual([
    { tag: "encoding", kind: "CAUSE", incidentIds: ["inc_3", "inc_2"] },
    { tag: "encoding", kind: "FACTOR", incidentIds: ["inc_3", "inc_2"] },
    { tag: "schema", kind: "CAUSE", incidentIds: ["inc_2"] },
  ]);
});
