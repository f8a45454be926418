import type { ReportedChange } from "../domain/changes/serviceChange.ts";
import type { Signal } from "../domain/signal.ts";
import { keepChanges, type RecordChangePorts } from "./changes/recordChange.ts";
import type { AwsRoutes } from "./ingestPorts.ts";
import { type ReceivePorts, type Reception, receiveSignals } from "./receiveSignals.ts";

export interface RoutePorts extends ReceivePorts, RecordChangePorts {
  readonly routes: AwsRoutes;
}

export interface RoutedEvent {
  readonly arns: readonly string[];
  readonly signals: readonly Signal[];
  readonly changes: readonly ReportedChange[];
}

/**
 * Gives what an AWS event says to the service its ARNs belong to. No such service is an error: a signal must not be lost.
 * A change that belongs to nobody explains nobody's trouble.
 */
export async function routeAwsEvent(
  ports: RoutePorts,
  { arns, signals, changes }: RoutedEvent,
): Promise<readonly Reception[]> {
  if (signals.length + changes.length === 0) return [];
  const serviceId = await ports.routes.serviceFor(arns);
  if (serviceId === undefined) {
    if (signals.length === 0) return [];
    throw new Error(`no service claims ${arns.join(", ")}, and there is no default service`);
  }
  await keepChanges(ports, serviceId, changes);
  if (signals.length === 0) return [];
  const received = await receiveSignals(ports, { serviceId, signals });
  if (received.kind !== "received")
    throw new Error(`the service ${serviceId} that claims ${arns.join(", ")} is not there`);
  return received.receptions;
}
