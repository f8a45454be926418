import { expect, test } from "vitest";
import { rankSimilar } from "../../../domain/changes/similarity.ts";
import type { Incident } from "../../../domain/incident.ts";
import { at, incidentIn } from "../../support/incidents.ts";

const now: Incident = { ...incidentIn("TRIGGERED"), id: "now", labels: { model: "a", job: "x" } };
const past = (id: string, rest: Partial<Incident>): Incident =>
  ({ ...incidentIn("RESOLVED"), id, labels: {}, category: "LATENCY", ...rest }) as Incident;
const { dedupKey: _, ...keyless } = past("", {});
const similarTo = (...others: readonly Incident[]) =>
  rankSimilar({ ...now, category: "DRIFT" }, others, 5).map(({ incident }) => incident.id);

test("the same key comes before the same category, and that before shared labels", () => {
  const labels = { model: "a", version: "2", job: "x" };
  const asked = { ...now, category: "DRIFT", labels: { model: "a", version: "2" } } as const;
  const found = rankSimilar(
    asked,
    [
      { ...keyless, id: "labels", labels } as Incident,
      { ...keyless, id: "category", category: "DRIFT" } as Incident,
      past("key", {}),
    ],
    5,
  );
  expect(found.map(({ incident, sharedLabels }) => [incident.id, sharedLabels])).toEqual([
    ["key", []],
    ["category", []],
    ["labels", ["model=a", "version=2"]],
  ]);
});

test("of two as like the later one comes first", () => {
  const older = past("older", { declaredAt: at("08:00") });
  const newer = past("newer", { declaredAt: at("09:00") });
  expect(similarTo(older, newer)).toEqual(["newer", "older"]);
});

test("what is open, a drill, a false alarm or itself is not similar", () => {
  expect(
    similarTo(
      { ...incidentIn("TRIGGERED"), id: "open" },
      past("drill", { drill: true }),
      past("false", { resolution: { kind: "FALSE_ALARM" } } as Partial<Incident>),
      past("now", {}),
    ),
  ).toEqual([]);
});
