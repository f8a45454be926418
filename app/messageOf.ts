import { actionItemMessage } from "../domain/actionItems/actionItemMessage.ts";
import type { UpdateSent } from "../domain/communication/events.ts";
import { updateMessage } from "../domain/communication/updateMessage.ts";
import { type Delivery, personIn } from "../domain/delivery.ts";
import { type DirectText, directMessage } from "../domain/directMessage.ts";
import { type Message, messageFor } from "../domain/message.ts";
import { noticeMessage } from "../domain/noticeMessage.ts";
import { peopleIn } from "../domain/oncall/peopleIn.ts";
import { likeliestSuspects } from "./changes/likeliestSuspects.ts";
import type { SuspectPorts } from "./changes/suspectsOf.ts";
import type { DeliverySubject } from "./deliveryPorts.ts";
import type { Clock, Directory } from "./ports.ts";

export interface MessagePorts extends SuspectPorts {
  readonly clock: Clock;
  readonly directory: Pick<Directory, "users">;
}

export type Subject =
  | DeliverySubject
  | { readonly kind: "UPDATE"; readonly sent: UpdateSent }
  | { readonly kind: "DIRECT"; readonly direct: DirectText };

/** What a delivery says, with what has to be read for it. */
export async function messageOf(
  ports: MessagePorts,
  { ownerId, targetName: to, target, urgency }: Delivery,
  subject: Subject,
): Promise<Message> {
  const reader = personIn(target);
  const readers = reader === undefined ? [] : [reader];
  switch (subject.kind) {
    case "INCIDENT": {
      const { serviceId } = subject.incident;
      // In one moment: the store is asked once for all of them.
      const [users, services, suspects] = await Promise.all([
        ports.directory.users(readers),
        ports.config.services([serviceId]),
        tellingSuspects(ports, { urgency, subject }),
      ]);
      const user = reader === undefined ? undefined : users.get(reader);
      const service = services.get(serviceId);
      const sight = {
        ...{ now: ports.clock.now(), suspects },
        ...(user && { reader: user }),
        ...(service && { serviceName: service.name }),
      };
      return messageFor({ ...subject, ...sight, urgency, to });
    }
    case "NOTICE": {
      const people = await ports.directory.users([...peopleIn(subject.entry.event), ...readers]);
      return noticeMessage({ ...subject, people, to, ...(reader !== undefined && { reader }) });
    }
    case "ACTION_ITEM": {
      const { ownerId } = subject.item;
      const ownerName = (await ports.directory.users([ownerId])).get(ownerId)?.name ?? ownerId;
      return actionItemMessage({
        ...subject,
        ownerName,
        to,
        ...(reader !== undefined && { reader }),
      });
    }
    case "UPDATE":
      return updateMessage(subject.sent, { to, incidentId: ownerId });
    case "DIRECT":
      return directMessage(subject.direct, to, urgency);
    default:
      return subject satisfies never;
  }
}

interface Telling extends Pick<Delivery, "urgency"> {
  readonly subject: Extract<Subject, { kind: "INCIDENT" }>;
}

/** What was changed lately matters to whoever has to begin. */
const tellingSuspects = async (
  ports: MessagePorts,
  { urgency, subject: { incident, entry } }: Telling,
) =>
  urgency === "PAGE" || entry.event.type === "IncidentOpened"
    ? likeliestSuspects(ports, incident)
    : [];
