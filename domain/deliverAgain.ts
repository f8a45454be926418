import type { ResendDelivery, RetryDelivery } from "./commands.ts";
import { type Facts, ignored, type Outcome, quietDraft, rejected } from "./decision.ts";
import type { Delivery, DeliveryChange } from "./delivery.ts";
import type { Redelivered } from "./events.ts";
import type { Incident } from "./incident.ts";
import { isOvertaken } from "./isOvertaken.ts";
import { isSameClick } from "./isSameClick.ts";
import { type Instant, MINUTE } from "./time.ts";

type Again = RetryDelivery | ResendDelivery;

/** The same delivery begins anew: whoever got it after all can tell by its id that it is no other. */
export function retried(incident: Incident, command: RetryDelivery, facts: Facts): Outcome {
  const asked = onRecord(incident, command, facts);
  if ("kind" in asked) return asked;
  const { delivery } = asked;
  const reason = notToBeRetried(delivery, command.now);
  if (reason) return rejected("ILLEGAL_TRANSITION", reason, "id");
  const after = begunAnew(delivery, placeAfter(incident, command));
  const event = { type: "DeliveryRetried", delivery: named(delivery), ...noted(command) } as const;
  return { ...quietDraft(incident, event), deliveries: [{ before: delivery, after }] };
}

/** Another delivery of the same message: its receiver takes it although it had the first. */
export function resent(incident: Incident, command: ResendDelivery, facts: Facts): Outcome {
  const asked = onRecord(incident, command, facts);
  if ("kind" in asked) return asked;
  const { delivery, entry } = asked;
  if (delivery.status === "PENDING") {
    const words = "It is on its way; retryDelivery has it tried now if it is stuck.";
    return rejected("ILLEGAL_TRANSITION", words, "id");
  }
  const again = placeAfter(incident, command);
  const deliveries: DeliveryChange[] = [
    { before: delivery, after: { ...delivery, again } },
    { after: { ...begunAnew(delivery, again), seq: again.seq } },
  ];
  const event = {
    ...({ type: "DeliveryResent", delivery: named(delivery), about: entry.seq } as const),
    ...noted(command),
  };
  return { ...quietDraft(incident, event), deliveries };
}

/** What is asked for, if it may still be sent at all. */
function onRecord(
  incident: Incident,
  { delivery: key, now }: Again,
  { delivered }: Facts,
): NonNullable<Facts["delivered"]> | Outcome {
  if (!delivered) {
    const words = "The incident has no such delivery, or it has not been tried yet.";
    return rejected("NOT_FOUND", words, "id");
  }
  const { delivery, entry } = delivered;
  if (isSameClick(delivery.again?.at, now)) return ignored("ALREADY_ASKED");
  if (key.channel === "none") {
    const words = `${delivery.targetName} has no contact method; there is nothing to send it over.`;
    return rejected("ILLEGAL_TRANSITION", words, "id");
  }
  if (isOvertaken(incident, entry, delivery)) {
    const words = `The incident is ${incident.status}: nobody has to hear this any more.`;
    return rejected("ILLEGAL_TRANSITION", words, "id");
  }
  return delivered;
}

/** Who waits for less than this does not have to ask. */
const SOON = MINUTE;

function notToBeRetried(
  { status, reason, leaseUntil = 0 }: Delivery,
  now: Instant,
): string | undefined {
  switch (status) {
    case "FAILED":
      return undefined;
    case "PENDING":
      return now < leaseUntil && leaseUntil <= now + SOON
        ? "It is being tried, or will be within a minute."
        : undefined;
    case "SENT":
    case "DELIVERED":
      return `It is ${status} already; resendDelivery sends it once more.`;
    case "SUPPRESSED":
      return `It was not sent: ${reason}. resendDelivery sends it all the same.`;
    default:
      return status satisfies never;
  }
}

/** The place of the entry that a command which changes nothing else makes. */
const placeAfter = ({ eventCount }: Incident, { now: at }: Again) => ({ seq: eventCount + 1, at });

function begunAnew(delivery: Delivery, again: NonNullable<Delivery["again"]>): Delivery {
  const { settledAt: _, reason: __, leaseUntil: ___, receipt: ____, ...rest } = delivery;
  return { ...rest, status: "PENDING", attempts: 0, requestedAt: again.at, again };
}

const named = ({ seq, target, channel, targetName, urgency }: Delivery): Redelivered => ({
  ...{ seq, target, channel, targetName, urgency },
});

const noted = ({ note }: Again) => (note === undefined ? {} : { note });
