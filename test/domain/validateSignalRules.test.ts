import { describe, expect, it } from "vitest";
import { validateSignalRules } from "../../domain/validateSignalRules.ts";
import { rule } from "../support/signalRules.ts";

const pathsOf = (...rules: Parameters<typeof rule>[0][]): string[] =>
  validateSignalRules(rules.map(rule), "rules").map(({ path }) => path.join("."));

describe("the rules of a service", () => {
  it("may be none, or say several things", () => {
    expect(pathsOf()).toEqual([]);
    expect(
      pathsOf(
        {
          name: "one",
          title: "{model}: {@title}",
          dedupKey: "{@source}/{model}",
          severity: "SEV2",
        },
        { name: "two", suppress: true, match: { title: "*canary*" } },
        { name: "three", stop: true },
      ),
    ).toEqual([]);
  });

  it.each([
    [{ name: " ", stop: true }, "rules.0.name"],
    [{ name: "x".repeat(101), stop: true }, "rules.0.name"],
    [{}, "rules.0"],
    [{ suppress: true }, "rules.0.match"],
    [{ suppress: true, severity: "SEV1", match: { source: "x" } }, "rules.0.suppress"],
    [{ stop: true, match: { title: "!?" } }, "rules.0.match.title"],
    [{ stop: true, match: { source: "" } }, "rules.0.match.source"],
    [{ stop: true, match: { labels: [{ name: "", value: "x" }] } }, "rules.0.match.labels.0.name"],
    [{ title: "{model" }, "rules.0.title"],
    [{ title: "{}" }, "rules.0.title"],
    [{ dedupKey: "{@time}" }, "rules.0.dedupKey"],
  ] as const)("are refused as %j", (given, path) => {
    expect(pathsOf(given)).toEqual([path]);
  });

  it("have names of their own in any case of their letters", () => {
    expect(pathsOf({ name: "canary", stop: true }, { name: "Canary", stop: true })).toEqual([
      "rules.1.name",
    ]);
  });

  it("are at most 100", () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ name: `rule ${index}`, stop: true }));
    expect(pathsOf(...many)).toEqual(["rules"]);
  });

  it("are refused when they are too much for the service's item", () => {
    const many = Array.from({ length: 80 }, (_, index) => ({
      name: `rule ${index}`,
      title: "x".repeat(300),
      dedupKey: "y".repeat(300),
    }));
    expect(pathsOf(...many)).toEqual(["rules"]);
  });
});
