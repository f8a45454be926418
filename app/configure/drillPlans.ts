import type { Rhythm } from "../../domain/drills/plan/drillPlan.ts";
import { type DrillSeries, newSeries, replanned } from "../../domain/drills/plan/drillSeries.ts";
import { validateDrillPlan } from "../../domain/drills/plan/validateDrillPlan.ts";
import type { Instant } from "../../domain/time.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { Deleted } from "./deleteTeam.ts";
import { type DrillPlanFields, withFields } from "./drillPlanInput.ts";
import type { ConfigReader, ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  invalid,
  notFound,
} from "./request.ts";

export interface CreateDrillPlanInput extends DrillPlanFields {
  readonly serviceId: string;
  readonly name: string;
  readonly scenarioIds: readonly string[];
  readonly start: Instant;
  readonly timeZone: string;
  readonly every: Rhythm;
}

export function createDrillPlan(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateDrillPlanInput>,
): Promise<ConfigResult<DrillSeries>> {
  const id = ports.ids.next("drl");
  return attempt(ports, request, {
    action: "createDrillPlan",
    subject: id,
    decide: () => created(ports, request.input, id),
    recall: (known) => ports.config.drillPlan(known),
  });
}

/** More would be a drill on every day of the month. */
const MOST_PLANS = 20;

async function created(
  { config, clock }: ConfigurePorts,
  { serviceId, ...fields }: CreateDrillPlanInput,
  id: string,
): Promise<Verdict<DrillSeries>> {
  const { name, scenarioIds, start, timeZone, every } = fields;
  const now = clock.now();
  const asked = { id, serviceId, name, scenarioIds, start, timeZone, every };
  const plain = { ...asked, version: 1, pages: true, enabled: true, createdAt: now };
  const plan = withFields(plain, fields);
  const flaws = validateDrillPlan(plan);
  if (flaws.length > 0) return invalid(flaws);
  const full = await roomFor(config, serviceId);
  if (full) return full;
  const after = newSeries(plan, now);
  return change(after, { kind: "drillSeries", after });
}

async function roomFor(config: ConfigReader, serviceId: string) {
  if (!(await config.service(serviceId)))
    return failed(notFound(`service ${serviceId}`, "serviceId"));
  if ((await config.drillPlansOf(serviceId)).length < MOST_PLANS) return undefined;
  const message = `A service has at most ${MOST_PLANS} plans of drills.`;
  return failed(failure("INVALID", message, ["serviceId"]));
}

export interface UpdateDrillPlanInput extends DrillPlanFields {
  readonly id: string;
}

/** The next drill follows from the plan as it is now; one that is running goes on. */
export function updateDrillPlan(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateDrillPlanInput>,
): Promise<ConfigResult<DrillSeries>> {
  return attempt(ports, request, {
    action: "updateDrillPlan",
    subject: request.input.id,
    decide: () =>
      onPlan(ports, request, (before) => {
        const next = withFields(before.plan, request.input);
        const plan = { ...next, version: before.plan.version + 1 };
        const flaws = validateDrillPlan(plan);
        if (flaws.length > 0) return invalid(flaws);
        const after = replanned(before, plan, ports.clock.now());
        return change(after, { kind: "drillSeries", before, after });
      }),
    recall: (known) => ports.config.drillPlan(known),
  });
}

export interface DeleteDrillPlanInput {
  readonly id: string;
}

/** No more drills begin by it; those that were stay on record. */
export function deleteDrillPlan(
  ports: ConfigurePorts,
  request: ConfigRequest<DeleteDrillPlanInput>,
): Promise<ConfigResult<Deleted>> {
  return attempt<Deleted>(ports, request, {
    action: "deleteDrillPlan",
    subject: request.input.id,
    decide: () =>
      onPlan(ports, request, (before) =>
        change({ id: before.plan.id }, { kind: "drillSeriesDeletion", before }),
      ),
    recall: async (id) => ({ id }),
  });
}

async function onPlan<T>(
  { config }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<{ readonly id: string }>,
  decide: (before: DrillSeries) => Verdict<T>,
): Promise<Verdict<T>> {
  const before = await config.drillPlan(input.id);
  if (!before) return failed(notFound(`drill plan ${input.id}`, "id"));
  const stale = staleness(before.plan, expectedVersion);
  return stale.length > 0 ? failed(...stale) : decide(before);
}
