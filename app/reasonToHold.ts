import { type Delivery, personIn } from "../domain/delivery.ts";
import { mayBeBundled } from "../domain/pages/bundling.ts";
import { isQuiet } from "../domain/pages/isQuiet.ts";
import { hasLeft } from "../domain/user.ts";
import type { DeliverySubject } from "./deliveryPorts.ts";
import { heldBack } from "./heldBack.ts";
import type { PageLog } from "./pagePorts.ts";
import type { Clock, Directory } from "./ports.ts";

export interface HoldPorts {
  readonly directory: Pick<Directory, "users">;
  readonly pages: PageLog;
  readonly clock: Clock;
}

/**
 * Why a message is kept from a person; undefined: it may be sent. A channel has no such limits. What somebody asks for by
 * hand waits for no quiet hours and is bundled with nothing.
 */
export async function reasonToHold(
  { directory, pages, clock }: HoldPorts,
  { target, targetName, channel, seq, urgency, again }: Delivery,
  subject: DeliverySubject,
): Promise<string | undefined> {
  const id = personIn(target);
  const user = id === undefined ? undefined : (await directory.users([id])).get(id);
  if (!user) return undefined;
  const at = clock.now();
  if (hasLeft(user, at)) return `${targetName} has left`;
  const isPage = urgency === "PAGE";
  const pierces =
    again !== undefined ||
    (isPage && (subject.kind !== "INCIDENT" || subject.incident.rule.piercesQuietHours));
  if (!pierces && isQuiet(user, at)) return `these are quiet hours of ${targetName}`;
  if (!isPage || subject.kind !== "INCIDENT") return undefined;
  const { incident, entry } = subject;
  const { id: incidentId, serviceId, severity, drill } = incident;
  return heldBack(pages, user, {
    page: { incidentId, seq, channel, serviceId, severity, at, ...(drill && { drill }) },
    mayBeBundled: again === undefined && mayBeBundled(incident, entry),
  });
}
