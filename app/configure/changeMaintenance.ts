import { type Flaw, flaw, flawsOfLength } from "../../domain/flaw.ts";
import { planned, replanned } from "../../domain/maintenance/windowClock.ts";
import { isOver, type MaintenanceWindow } from "../../domain/maintenanceWindow.ts";
import type { Service } from "../../domain/service.ts";
import { attempt, type Verdict } from "./attempt.ts";
import type { ConfigEdit, ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, notFound } from "./request.ts";
import { serviceVerdict } from "./serviceVerdict.ts";

export interface MaintenanceResult {
  readonly service: Service;
  /** Absent where it is cancelled or over. */
  readonly window?: MaintenanceWindow;
}

type Windows = readonly MaintenanceWindow[];
/** The windows as they will be, or why not. */
export type Replanned =
  | { readonly windows: Windows }
  | { readonly flaws: readonly Flaw[] }
  | "NOT_THERE";

export interface MaintenanceChange {
  readonly action: string;
  readonly windowId: string;
  /** From the windows that are not over. */
  readonly replan: (windows: Windows) => Replanned;
}

/** The windows stand in the service, which is read for every signal. */
const MOST_WINDOWS = 50;
const LONGEST_ALTOGETHER = 20_000;

/** Changes the maintenance windows of a service; those that are over go out with it. The version is the service's. */
export function changeMaintenance(
  ports: ConfigurePorts,
  request: ConfigRequest<{ readonly serviceId: string }>,
  { action, windowId, replan }: MaintenanceChange,
): Promise<ConfigResult<MaintenanceResult>> {
  const { serviceId } = request.input;
  const resultOf = (service: Service, id = windowId): MaintenanceResult => {
    const window = service.maintenance?.find((one) => one.id === id);
    return { service, ...(window && { window }) };
  };
  return attempt(ports, request, {
    action,
    subject: windowId,
    decide: async () => {
      const verdict = await decide(ports, request, { windowId, replan });
      if (verdict.kind === "failed") return verdict;
      const result = resultOf(verdict.value);
      return {
        ...verdict,
        value: result,
        edits: [...verdict.edits, ...(await clockEdits(ports, windowId, result))],
      };
    },
    recall: async (id) => {
      const service = await ports.config.service(serviceId);
      return service && resultOf(service, id);
    },
  });
}

async function decide(
  { config, clock }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<{ readonly serviceId: string }>,
  { windowId, replan }: Omit<MaintenanceChange, "action">,
): Promise<Verdict<Service>> {
  const before = await config.service(input.serviceId);
  if (!before) return failed(notFound(`service ${input.serviceId}`, "serviceId"));
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const now = clock.now();
  const { policy, maintenance: planned = [], ...rest } = before;
  const replanned = replan(planned.filter((window) => !isOver(window, now)));
  if (replanned === "NOT_THERE") return failed(notFound(`maintenance window ${windowId}`, "id"));
  const flaws = "flaws" in replanned ? replanned.flaws : flawsOfAll(replanned.windows);
  if ("flaws" in replanned || flaws.length > 0) return invalid(flaws);
  const maintenance = [...replanned.windows].sort((one, other) => one.start - other.start);
  const draft = { ...rest, version: before.version + 1, maintenance };
  return serviceVerdict(config, { before, draft, policyId: policy?.id });
}

/** What the window waits for by the new plan. */
async function clockEdits(
  { config, clock }: ConfigurePorts,
  windowId: string,
  { service: { id: serviceId }, window }: MaintenanceResult,
): Promise<ConfigEdit[]> {
  const before = await config.windowClock(windowId);
  const now = clock.now();
  const after = before
    ? replanned(before, window, now)
    : window && planned({ window, serviceId }, now);
  const kind = "windowClock";
  if (after) return [{ kind, ...(before && { before }), after }];
  return before ? [{ kind, before }] : [];
}

const flawsOfAll = (windows: Windows): readonly Flaw[] => [
  ...flawsOfLength(windows, MOST_WINDOWS),
  ...(JSON.stringify(windows).length > LONGEST_ALTOGETHER
    ? [flaw(`All windows together have more than ${LONGEST_ALTOGETHER} characters.`)]
    : []),
];
