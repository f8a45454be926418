import { describe, expect, it } from "vitest";
import type { Incident } from "../../../domain/incident.ts";
import { type Caused, repeatOf } from "../../../domain/repeats/repeat.ts";
import { incidentIn } from "../../support/incidents.ts";

const day = (date: string) => Date.parse(`${date}T10:00:00Z`);
const { dedupKey: _, ...keyless } = incidentIn("RESOLVED");
/** Resolved on the day it began, of a key of its own. */
const past = (id: string, date: string, rest: object = {}, causes: string[] = []): Caused => ({
  incident: {
    ...keyless,
    ...{ id, dedupKey: id, category: "DRIFT", serviceId: "scoring" },
    ...{ startedAt: day(date), resolvedAt: day(date), ...rest },
  } as Incident,
  causes,
});
const found = (one: Caused, ...earlier: readonly Caused[]) => {
  const repeat = repeatOf(one, earlier);
  return repeat && `${repeat.of.id}: ${repeat.because.join(", ")}`;
};

describe("an incident is an earlier one again", () => {
  const key = { dedupKey: "accuracy" };

  it("by its key, while it is open too; the latest of them counts", () => {
    const open: Caused = {
      incident: {
        ...incidentIn("TRIGGERED"),
        ...key,
        serviceId: "scoring",
        startedAt: day("2026-03-20"),
      },
      causes: [],
    };
    expect(found(open, past("first", "2026-03-01", key), past("second", "2026-03-10", key))).toBe(
      "second: SAME_KEY",
    );
  });

  it("by its root cause, whatever its case and signs", () => {
    const one = past("one", "2026-03-20", { rootCause: "Feature-store was stale!" });
    expect(found(one, past("other", "2026-03-01", { rootCause: "feature store was  stale" }))).toBe(
      "other: SAME_ROOT_CAUSE",
    );
  });

  it("by a tag of its causes, on another service of the same category too", () => {
    const elsewhere = past("other", "2026-03-01", { serviceId: "ranking" }, ["stale features"]);
    expect(found(past("one", "2026-03-20", {}, ["stale features", "no alarm"]), elsewhere)).toBe(
      "other: SAME_CAUSE_TAG",
    );
  });

  it("up to 30 days after that one's end and no longer", () => {
    const long = past("long", "2026-01-01", { ...key, resolvedAt: day("2026-02-18") });
    expect(found(past("one", "2026-03-20", key), long)).toBe("long: SAME_KEY");
    expect(found(past("one", "2026-03-21", key), long)).toBeUndefined();
  });
});

describe("an incident is no repeat", () => {
  const cause = { rootCause: "stale features" };
  const one = past("one", "2026-03-20", cause);

  it.each([
    [
      "of one in another category of another service",
      past("x", "2026-03-01", { ...cause, serviceId: "r", category: "LATENCY" }),
    ],
    ["of itself", past("one", "2026-03-01", cause)],
    ["of one that began later", past("x", "2026-03-21", cause)],
    ["of a drill", past("x", "2026-03-01", { ...cause, drill: true })],
    [
      "of a false alarm",
      past("x", "2026-03-01", { ...cause, resolution: { kind: "FALSE_ALARM" } }),
    ],
    ["of one without a cause", past("x", "2026-03-01", { rootCause: "!" })],
  ])("%s", (_name, other) => {
    expect(found(one, other)).toBeUndefined();
  });

  it("when neither of them says why", () => {
    const silent = (id: string, date: string) => past(id, date, { rootCause: " " });
    expect(found(silent("one", "2026-03-20"), silent("x", "2026-03-01"))).toBeUndefined();
  });

  it("across services that have nothing but OTHER in common", () => {
    const other = { ...cause, category: "OTHER" };
    const elsewhere = past("x", "2026-03-01", { ...other, serviceId: "ranking" });
    expect(found(past("one", "2026-03-20", other), elsewhere)).toBeUndefined();
  });
});
