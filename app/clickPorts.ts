import type { User } from "../domain/user.ts";
import type { DeliveryQueue } from "./deliveryPorts.ts";
import type { Clock, IncidentStore } from "./ports.ts";

/** What can be done with a button below an incident. */
export const CLICK_ACTIONS = ["acknowledge", "escalate", "resolve"] as const;
export type ClickAction = (typeof CLICK_ACTIONS)[number];

/** Where a button stands. */
export interface ClickTarget {
  readonly incidentId: string;
  /** Name of the channel that brought it there. */
  readonly channel: string;
}

/** A click of which it is known who made it. */
export interface Click extends ClickTarget {
  /** Names it for ever. */
  readonly id: string;
  readonly action: ClickAction;
  /** The address of whoever clicked, as the medium knows them. */
  readonly email: string;
}

export interface ClickPorts {
  readonly store: IncidentStore;
  readonly people: { person(signIn: { readonly email: string }): Promise<User | undefined> };
  readonly deliveries: DeliveryQueue;
  readonly clock: Clock;
}
