import { isOver, type Recurrence } from "../../domain/maintenanceWindow.ts";
import { type Freeze, flawsOfFreezes, validateFreeze } from "../../domain/prevention/freeze.ts";
import type { Instant } from "../../domain/time.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts, Setting } from "./ports.ts";
import { missingServices, staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  changed,
  changedList,
  failed,
  invalid,
  type Maybe,
  notFound,
} from "./request.ts";

interface Plan {
  readonly end?: Maybe<Instant>;
  readonly recurrence?: Maybe<Recurrence>;
  readonly reason?: Maybe<string>;
  readonly serviceIds?: Maybe<readonly string[]>;
}
export interface CreateFreezeInput extends Plan {
  readonly name: string;
  readonly start: Instant;
}
export interface UpdateFreezeInput extends Plan {
  readonly id: string;
  readonly name?: Maybe<string>;
  readonly start?: Maybe<Instant>;
}
export interface CancelFreezeInput {
  readonly id: string;
}

export interface FreezeResult {
  readonly freezes: Setting<readonly Freeze[]>;
  /** Absent where it is cancelled or over. */
  readonly freeze?: Freeze;
}
type Result = Promise<ConfigResult<FreezeResult>>;

export function createFreeze(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateFreezeInput>,
): Result {
  const { name, start, ...plan } = request.input;
  const freeze = planned({ id: ports.ids.next("frz"), name, start, serviceIds: [] }, plan);
  return changeFreezes(ports, request, {
    ...{ action: "createFreeze", id: freeze.id },
    replan: (freezes) => [...freezes, freeze],
  });
}

export function updateFreeze(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateFreezeInput>,
): Result {
  const { id, name, start, ...plan } = request.input;
  return changeFreezes(ports, request, {
    ...{ action: "updateFreeze", id },
    replan: (freezes) =>
      replaced(freezes, id, (before) =>
        planned({ ...before, name: name ?? before.name, start: start ?? before.start }, plan),
      ),
  });
}

/** One that is open ends with this. */
export function cancelFreeze(
  ports: ConfigurePorts,
  request: ConfigRequest<CancelFreezeInput>,
): Result {
  const { id } = request.input;
  return changeFreezes(ports, request, {
    ...{ action: "cancelFreeze", id },
    replan: (freezes) => replaced(freezes, id, () => undefined),
  });
}

function planned(before: Freeze, plan: Plan): Freeze {
  const { id, name, start } = before;
  const end = changed(before.end, plan.end);
  const recurrence = changed(before.recurrence, plan.recurrence);
  const reason = changed(before.reason, plan.reason);
  return {
    ...{ id, name: name.trim(), start },
    ...(end !== undefined && { end }),
    ...(recurrence && { recurrence }),
    ...(reason !== undefined && { reason }),
    serviceIds: changedList(before.serviceIds, plan.serviceIds),
  };
}

/** Undefined: there is none of that id. */
function replaced(
  freezes: readonly Freeze[],
  id: string,
  next: (before: Freeze) => Freeze | undefined,
): readonly Freeze[] | undefined {
  if (!freezes.some((one) => one.id === id)) return undefined;
  return freezes.flatMap((one) => (one.id === id ? (next(one) ?? []) : [one]));
}

interface FreezeChange {
  readonly action: string;
  readonly id: string;
  /** From those that are not over. */
  readonly replan: (freezes: readonly Freeze[]) => readonly Freeze[] | undefined;
}

/** Those that are over go out with it. The version is that of all freezes together. */
function changeFreezes(
  ports: ConfigurePorts,
  request: ConfigRequest<unknown>,
  { action, id, replan }: FreezeChange,
): Result {
  const resultOf = (freezes: Setting<readonly Freeze[]>, which = id): FreezeResult => {
    const freeze = freezes.value.find((one) => one.id === which);
    return { freezes, ...(freeze && { freeze }) };
  };
  return attempt(ports, request, {
    ...{ action, subject: id },
    decide: async () => {
      const before = await ports.config.freezes();
      const stale = staleness(before, request.expectedVersion);
      if (stale.length > 0) return failed(...stale);
      const now = ports.clock.now();
      const value = replan(before.value.filter((one) => !isOver(one, now)));
      if (!value) return failed(notFound(`freeze ${id}`, "id"));
      const after = { version: before.version + 1, value };
      const refused = await refusal(ports, resultOf(after));
      return refused ?? change(resultOf(after), { kind: "freezes", before, after });
    },
    recall: async (which) => resultOf(await ports.config.freezes(), which),
  });
}

async function refusal(
  { config, clock }: ConfigurePorts,
  { freezes, freeze }: FreezeResult,
): Promise<Extract<Verdict<never>, { kind: "failed" }> | undefined> {
  const own = freeze ? validateFreeze(freeze, clock.now()) : [];
  const flaws = own.length > 0 ? own : flawsOfFreezes(freezes.value);
  if (flaws.length > 0) return invalid(flaws);
  const missing = await missingServices(config, freeze?.serviceIds ?? [], "serviceIds");
  return missing.length > 0 ? failed(...missing) : undefined;
}
