import type { Sender, SendOptions, SendResult } from "../../app/sendDelivery.ts";
import type { Status } from "../../domain/incident.ts";
import type { IncidentMessage } from "../../domain/message.ts";

type SendIncident = (
  message: IncidentMessage,
  address: string | undefined,
  options: SendOptions,
) => Promise<SendResult>;

/** A channel into a system that has a place for incidents, and none for anything else. */
export const forIncidents = (send: SendIncident): Sender => ({
  async send(message, address, options) {
    return message.kind === "INCIDENT"
      ? send(message, address, options)
      : { kind: "suppressed", reason: "such a channel carries incidents only" };
  },
});

export type AlertAction = "OPEN" | "ACKNOWLEDGE" | "CLOSE";

const STANDING: Readonly<Record<Status, AlertAction>> = {
  TRIGGERED: "OPEN",
  INVESTIGATING: "ACKNOWLEDGE",
  IDENTIFIED: "ACKNOWLEDGE",
  MONITORING: "ACKNOWLEDGE",
  RESOLVED: "CLOSE",
  CLOSED: "CLOSE",
};

/**
 * What has to become of the alert that stands for the incident elsewhere. The incident as it is decides, not what the
 * message is about: an opening that comes late, after the end, must not ring there for ever.
 */
export function alertAction({ urgency, status }: IncidentMessage): AlertAction {
  const action = STANDING[status];
  return urgency === "PAGE" && action === "ACKNOWLEDGE" ? "OPEN" : action;
}
