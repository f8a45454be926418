import { hearSignal } from "../../domain/hearSignal.ts";
import { type HeldSignal, saysNoMore } from "../../domain/maintenance/heldSignal.ts";
import type { MaintenanceWindow } from "../../domain/maintenanceWindow.ts";
import type { Signal } from "../../domain/signal.ts";
import { ContentionError } from "../execute.ts";
import type { Desk } from "../ports.ts";
import type { ReceivePorts } from "../receiveSignal.ts";
import type { Reception } from "../reception.ts";
import { markersOf } from "../signalMarkers.ts";
import { suppressedRecord } from "../suppressedRecord.ts";

export interface Holding {
  readonly serviceId: string;
  readonly desk: Desk;
  readonly signal: Signal;
  readonly window: MaintenanceWindow;
}

const MOST_TRIES = 10;

/** Keeps a firing signal back. TAKE: its window has ended meanwhile, and nobody else will hear it anew. */
export async function holdSignal(
  ports: ReceivePorts,
  { serviceId, signal, ...first }: Holding,
): Promise<Reception | "TAKE"> {
  const { dedupKey } = signal;
  let { desk, window } = first;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const result = await putBy(ports, { serviceId, desk, signal, window });
    if (result === "SEEN") return { dedupKey, outcome: "ignored", reason: WHY_SEEN };
    if (result === "COUNTED") return heldBy(signal, window);
    desk = await ports.store.loadDesk({ serviceId, dedupKeys: [], heldKeys: [dedupKey] });
    const heard = desk.service && hearSignal(desk.service, signal, ports.clock.now());
    if (heard?.kind !== "HELD") return "TAKE";
    if (result === "HELD") return heldBy(signal, window);
    window = heard.window;
  }
  throw new ContentionError("an alarm that is held back");
}

/** A repeat that says nothing new is one cheap write to a counter beside what is held. */
async function putBy(
  ports: ReceivePorts,
  { serviceId, desk, signal, window }: Holding,
): Promise<"HELD" | "COUNTED" | "SEEN" | "AGAIN"> {
  const { suppressions, clock } = ports;
  const before = desk.held.get(signal.dedupKey);
  if (before && saysNoMore(before, signal)) {
    await suppressions.countHeld(window.id);
    return "COUNTED";
  }
  const by = { kind: "MAINTENANCE", name: window.name } as const;
  const record = suppressedRecord(ports, { serviceId, signal, by });
  const since = before?.since ?? clock.now();
  const after: HeldSignal = { id: record.id, serviceId, signal, since, by: window.name };
  const { begun } = markersOf(desk, signal);
  const conflict = await suppressions.hold({
    ...(before && { before }),
    ...{ after, record, windowId: window.id },
    ...(begun && { begun }),
  });
  return conflict ?? "HELD";
}

const heldBy = ({ dedupKey }: Signal, { name }: MaintenanceWindow): Reception => ({
  dedupKey,
  outcome: "suppressed",
  reason: `in the maintenance window "${name}"`,
});

const WHY_SEEN = "this stretch of firing was over before";
