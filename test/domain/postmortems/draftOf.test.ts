import { expect, it } from "vitest";
import type { TimelineEntry } from "../../../domain/events.ts";
import { isOpen } from "../../../domain/incident.ts";
import { draftOf } from "../../../domain/postmortems/draftOf.ts";
import { validatePostmortem } from "../../../domain/postmortems/validatePostmortem.ts";
import { at, incidentIn } from "../../support/incidents.ts";

it("a long incident with pasted logs is drafted in a text that can be kept and edited", () => {
  const incident = incidentIn("RESOLVED");
  if (isOpen(incident)) throw new Error("it is open");
  const entries = Array.from({ length: 400 }, (_, place): TimelineEntry => {
    const event = { type: "NoteAdded", text: `${place} ${"日誌".repeat(12_000)}` } as const;
    const noted = { incidentId: "inc_1", seq: place + 2, actor: "user:ada", event } as const;
    return { ...noted, at: at("10:05"), recordedAt: at("10:05") };
  });
  const { text } = draftOf({
    ...{ incident: { ...incident, rootCause: "x".repeat(25_000) }, entries, suspects: [] },
    ...{ serviceName: "fraud-scoring", dependents: [], serviceNames: new Map(), related: [] },
  });

  expect(validatePostmortem(text)).toEqual([]);
  expect(new TextEncoder().encode(JSON.stringify(text)).length).toBeLessThanOrEqual(200_000);
  expect(text.timeline).toHaveLength(300);
  expect(text.timeline[0]?.text).toBe("The impact began.");
  expect(text.timeline.at(-1)?.text).toMatch(/: 399 日誌/);
});
