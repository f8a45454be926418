import { actionItemReasons } from "../../domain/prevention/actionItemReasons.ts";
import { type Advice, adviceOf, type Reason } from "../../domain/prevention/advice.ts";
import { freezesOf } from "../../domain/prevention/freeze.ts";
import { incidentReasons } from "../../domain/prevention/incidentReasons.ts";
import { onCallReasons } from "../../domain/prevention/onCallReasons.ts";
import { freezeReasons, maintenanceReasons } from "../../domain/prevention/plannedReasons.ts";
import type { Service } from "../../domain/service.ts";
import { DAY, type Instant, MINUTE } from "../../domain/time.ts";
import type { ActionItemReader } from "../actionItems/ports.ts";
import { dependenciesOf } from "../changes/dependencies.ts";
import type { ConfigReader } from "../configure/ports.ts";
import { LOOK_BACK } from "../oncall/lookBack.ts";
import { peopleOf } from "../oncall/peopleOf.ts";
import type { RosterReader } from "../oncall/ports.ts";
import type { Clock } from "../ports.ts";
import { openOn } from "../queries/openOn.ts";
import type { IncidentReader } from "../queries/ports.ts";

export interface AdvicePorts {
  readonly config: Pick<
    ConfigReader,
    "service" | "services" | "users" | "defaultPolicy" | "freezes"
  >;
  readonly rosters: RosterReader;
  readonly incidents: IncidentReader;
  readonly actionItems: Pick<ActionItemReader, "listActionItems">;
  readonly clock: Clock;
}

export interface AdviceQuery {
  readonly serviceId: string;
  /** Absent: now. */
  readonly at?: Instant;
  /** Ids of incidents that the deployment is to end: they do not speak against it. */
  readonly fixes: readonly string[];
}

export type AdviceAnswer =
  | {
      readonly kind: "ADVICE";
      readonly advice: Advice;
      readonly service: Service;
      readonly at: Instant;
    }
  | { readonly kind: "INVALID"; readonly message: string };

const FARTHEST = 31 * DAY;
/** Clocks differ. */
const LATE = 5 * MINUTE;
const MOST_ITEMS = 100;

/** Whether a service should be deployed at a time, by what is known now. */
export async function deploymentAdvice(
  ports: AdvicePorts,
  { serviceId, at: asked, fixes }: AdviceQuery,
): Promise<AdviceAnswer> {
  const now = ports.clock.now();
  const at = asked ?? now;
  if (at < now - LATE || at > now + FARTHEST)
    return invalid("`at` lies between now and 31 days from now.");
  const service = await ports.config.service(serviceId);
  if (!service) return invalid(`There is no service ${serviceId}.`);
  const [{ value: freezes }, ...reasons] = await Promise.all([
    ports.config.freezes(),
    fromIncidents(ports, service, fixes),
    fromOnCall(ports, service, at),
    fromActionItems(ports, service),
  ]);
  const planned = [
    ...freezeReasons(freezesOf(freezes, service.id, at), at),
    ...maintenanceReasons(service.maintenance ?? [], at),
  ];
  return { kind: "ADVICE", service, at, advice: adviceOf([...planned, ...reasons.flat()]) };
}

const invalid = (message: string): AdviceAnswer => ({ kind: "INVALID", message });

async function fromIncidents(
  { config, incidents }: AdvicePorts,
  { id: serviceId }: Service,
  fixes: readonly string[],
): Promise<readonly Reason[]> {
  const known = new Map<string, Service>();
  const read = async (ids: readonly string[]) => {
    const found = await config.services(ids);
    for (const [id, service] of found) known.set(id, service);
    return found;
  };
  const distances = await dependenciesOf(read, serviceId);
  const open = await openOn(incidents, new Set(distances.keys()));
  const names = new Map([...known].map(([id, { name }]) => [id, name]));
  return incidentReasons(
    open.filter(({ id }) => !fixes.includes(id)),
    { serviceId, names },
  );
}

async function fromOnCall(
  { config, rosters }: AdvicePorts,
  service: Service,
  at: Instant,
): Promise<readonly Reason[]> {
  const policy = service.policy ?? (await config.defaultPolicy()).value;
  const targets = policy
    ? [...policy.steps.flatMap((step) => step.targets), ...(policy.fallback ?? [])]
    : [];
  const people = await peopleOf({ rosters, users: config }, targets, at - LOOK_BACK);
  return onCallReasons(policy, people, at);
}

async function fromActionItems(
  { actionItems, incidents }: AdvicePorts,
  { id: serviceId }: Service,
): Promise<readonly Reason[]> {
  const list = { kind: "SERVICE", serviceId } as const;
  const { entries } = await actionItems.listActionItems(list, { first: MOST_ITEMS });
  const items = entries.map(({ value }) => value);
  const ids = items.flatMap(({ incidentId }) => incidentId ?? []);
  const found = ids.length > 0 ? await incidents.incidents(ids) : new Map();
  return actionItemReasons(items, found);
}
