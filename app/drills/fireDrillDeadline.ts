import {
  afterOccasion,
  beginningOf,
  type DrillSeries,
  scenarioAhead,
} from "../../domain/drills/plan/drillSeries.ts";
import type { Occasion } from "../../domain/drills/plan/occasion.ts";
import { scenarioOf } from "../../domain/drills/scenarios.ts";
import type { ServiceEntry } from "../../domain/maintenance/serviceEntry.ts";
import type { Instant } from "../../domain/time.ts";
import { ContentionError } from "../execute.ts";
import type { DeadlineRef } from "../ports.ts";
import type { DrillPorts } from "./ports.ts";
import { startDrill } from "./startDrill.ts";
import { whyNot } from "./whyNot.ts";

/** Whoever loses this often to changes of one plan is not unlucky. */
const MOST_TRIES = 10;

/** The time of a planned drill has come. Whether the deadline stood; one that did not changes nothing. */
export async function fireDrillDeadline(ports: DrillPorts, ref: DeadlineRef): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const series = await ports.drills.series(ref.ownerId);
    const due = series && beginningOf(series);
    if (!series || due?.generation !== ref.generation || due.dueAt !== ref.dueAt) return false;
    const occasion = await begun(ports, series, ref);
    const now = ports.clock.now();
    const after = afterOccasion(series, occasion, now);
    const entry = entryOf(series, occasion, now);
    if (await ports.drills.commit({ before: series, after, entry })) return true;
  }
  throw new ContentionError(`drill plan ${ref.ownerId}`);
}

/** Begins the drill, unless something speaks against it. Fired twice, it begins one. */
async function begun(
  ports: DrillPorts,
  series: DrillSeries,
  { dueAt, generation }: DeadlineRef,
): Promise<Occasion> {
  const { id: planId, serviceId, pages } = series.plan;
  const scenarioId = scenarioAhead(series);
  const scenario = scenarioOf(scenarioId);
  if (!scenario) return { at: dueAt, skipped: { kind: "SCENARIO", scenarioId } };
  const idempotency = { key: `drill/${planId}/${generation}`, inputHash: "" };
  const desk = await ports.store.loadDesk({ serviceId, dedupKeys: [], idempotency });
  // What began before this was fired again has begun, whatever speaks against it by now.
  if (desk.earlier) return { at: dueAt, incidentId: desk.earlier.resultId };
  const reason = await whyNot(ports, { dueAt, serviceId, ...desk });
  if (reason) return { at: dueAt, skipped: reason };
  const now = ports.clock.now();
  const outcome = await startDrill(ports, {
    serviceId,
    start: { type: "StartDrill", actor: "tocsin", now, scenario, pages, planId },
    idempotency,
  });
  if (outcome.kind !== "failed") return { at: dueAt, incidentId: outcome.incident.id };
  const { incident, message } = outcome.failure;
  if (!incident) throw new Error(message);
  return { at: dueAt, skipped: { kind: "DRILL", incidentId: incident.id } };
}

function entryOf({ plan, generation }: DrillSeries, occasion: Occasion, now: Instant) {
  const { id: planId, name, serviceId } = plan;
  const entry: Omit<ServiceEntry, "event"> = {
    ...{ serviceId, id: `${planId}.${generation}`, at: occasion.at, recordedAt: now },
    actor: "tocsin",
  };
  return "skipped" in occasion
    ? { ...entry, event: { type: "DrillSkipped", planId, name, reason: occasion.skipped } as const }
    : {
        ...entry,
        event: { type: "DrillBegun", planId, name, incidentId: occasion.incidentId } as const,
      };
}
