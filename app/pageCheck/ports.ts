import type { Delivery, DeliveryKey } from "../../domain/delivery.ts";
import type { PageCheckState } from "../../domain/pageCheck/pageCheckState.ts";
import type { DeliveryQueue } from "../deliveryPorts.ts";
import type { Directory } from "../ports.ts";
import type { ReceivePorts } from "../receiveSignals.ts";

export interface PageCheckStore {
  state(): Promise<PageCheckState>;
  /** False: it has changed since it was read. */
  commit(before: PageCheckState, after: PageCheckState): Promise<boolean>;
  /** Those of which there has been an attempt. */
  deliveries(keys: readonly DeliveryKey[]): Promise<readonly Delivery[]>;
}

export interface PageCheckPorts extends ReceivePorts {
  readonly pageChecks: PageCheckStore;
  readonly deliveries: DeliveryQueue;
  readonly directory: Directory;
}
