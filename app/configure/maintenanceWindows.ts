import type { MaintenanceWindow, Recurrence } from "../../domain/maintenanceWindow.ts";
import type { LabelMatch } from "../../domain/signalRule.ts";
import type { Instant } from "../../domain/time.ts";
import { validateMaintenanceWindow } from "../../domain/validateMaintenanceWindow.ts";
import { changeMaintenance, type MaintenanceResult, type Replanned } from "./changeMaintenance.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, changed, type Maybe } from "./request.ts";

interface Plan {
  readonly end?: Maybe<Instant>;
  readonly labels?: Maybe<readonly LabelMatch[]>;
  readonly recurrence?: Maybe<Recurrence>;
}
export interface CreateMaintenanceWindowInput extends Plan {
  readonly serviceId: string;
  readonly name: string;
  readonly start: Instant;
}
export interface UpdateMaintenanceWindowInput extends Plan {
  readonly serviceId: string;
  readonly id: string;
  readonly name?: Maybe<string>;
  readonly start?: Maybe<Instant>;
}
export interface CancelMaintenanceWindowInput {
  readonly serviceId: string;
  readonly id: string;
}
type Result = Promise<ConfigResult<MaintenanceResult>>;

export function createMaintenanceWindow(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateMaintenanceWindowInput>,
): Result {
  const { name, start, ...plan } = request.input;
  const window = planned({ id: ports.ids.next("win"), name, start, labels: [] }, plan);
  return changeMaintenance(ports, request, {
    action: "createMaintenanceWindow",
    windowId: window.id,
    replan: (windows) => checked(window, windows, ports.clock.now()),
  });
}

export function updateMaintenanceWindow(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateMaintenanceWindowInput>,
): Result {
  const { id, name, start, ...plan } = request.input;
  return changeMaintenance(ports, request, {
    action: "updateMaintenanceWindow",
    windowId: id,
    replan: (windows) => {
      const before = windows.find((one) => one.id === id);
      if (!before) return "NOT_THERE";
      const head = { ...before, name: name ?? before.name, start: start ?? before.start };
      return checked(planned(head, plan), windows, ports.clock.now());
    },
  });
}

/** One that is open ends with this. */
export function cancelMaintenanceWindow(
  ports: ConfigurePorts,
  request: ConfigRequest<CancelMaintenanceWindowInput>,
): Result {
  const { id } = request.input;
  return changeMaintenance(ports, request, {
    action: "cancelMaintenanceWindow",
    windowId: id,
    replan: (windows) => {
      const rest = windows.filter((one) => one.id !== id);
      return rest.length === windows.length ? "NOT_THERE" : { windows: rest };
    },
  });
}

function planned(before: MaintenanceWindow, plan: Plan): MaintenanceWindow {
  const { id, name, start } = before;
  const end = changed(before.end, plan.end);
  const labels = changed(before.labels, plan.labels) ?? [];
  const recurrence = changed(before.recurrence, plan.recurrence);
  return {
    ...{ id, name: name.trim(), start },
    ...(end !== undefined && { end }),
    labels: labels.map(({ name: label, value }) => ({ name: label, value })),
    ...(recurrence && { recurrence }),
  };
}

function checked(
  window: MaintenanceWindow,
  windows: readonly MaintenanceWindow[],
  now: Instant,
): Replanned {
  const flaws = validateMaintenanceWindow(window, now);
  const others = windows.filter(({ id }) => id !== window.id);
  return flaws.length > 0 ? { flaws } : { windows: [...others, window] };
}
