import type { Signal } from "../domain/signal.ts";
import type { AwsRoutes } from "./ingestPorts.ts";
import { type ReceivePorts, type Reception, receiveSignals } from "./receiveSignals.ts";

export interface RoutePorts extends ReceivePorts {
  readonly routes: AwsRoutes;
}

/** Gives the signals of an AWS event to the service its ARNs belong to. No such service is an error: the event must not be lost. */
export async function routeAwsEvent(
  ports: RoutePorts,
  event: { readonly arns: readonly string[]; readonly signals: readonly Signal[] },
): Promise<readonly Reception[]> {
  const { arns, signals } = event;
  const serviceId = await ports.routes.serviceFor(arns);
  if (serviceId === undefined)
    throw new Error(`no service claims ${arns.join(", ")}, and there is no default service`);
  const received = await receiveSignals(ports, { serviceId, signals });
  if (received.kind !== "received")
    throw new Error(`the service ${serviceId} that claims ${arns.join(", ")} is not there`);
  return received.receptions;
}
