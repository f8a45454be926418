import { actingOf } from "../../domain/acting.ts";
import type {
  ActionItem,
  ActionItemContent,
  Priority,
} from "../../domain/actionItems/actionItem.ts";
import { created } from "../../domain/actionItems/recorded.ts";
import { zoneOf } from "../../domain/actionItems/reminders.ts";
import type { FixPart } from "../../domain/fixPlans/fixPart.ts";
import {
  cancelledOfPart,
  fixable,
  itemOfPart,
  KIND_OF_PART,
  proposedDay,
  titleOfPart,
} from "../../domain/fixPlans/fixPlan.ts";
import { tidyName } from "../../domain/flaw.ts";
import type { Incident } from "../../domain/incident.ts";
import { type ActionItemPorts, checked } from "../actionItems/surroundings.ts";
import { attempt, change, type Verdict } from "../configure/attempt.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
  notFound,
} from "../configure/request.ts";

export interface PlanFixInput {
  readonly incidentId: string;
  readonly part: FixPart;
  readonly ownerId: string;
  readonly dueOn?: Maybe<string>;
  readonly title?: Maybe<string>;
  readonly details?: Maybe<string>;
  readonly priority?: Maybe<Priority>;
}

/** Somebody takes on a part of what it takes until an incident is fixed for good. */
export function planFix(
  ports: ActionItemPorts,
  request: ConfigRequest<PlanFixInput>,
): Promise<ConfigResult<ActionItem>> {
  const id = ports.ids.next("act");
  return attempt<ActionItem>(ports, request, {
    action: "planFix",
    subject: id,
    decide: () => decide(ports, request, id),
    recall: async (known) => (await ports.actionItems.actionItems([known])).get(known),
  });
}

async function decide(
  ports: ActionItemPorts,
  { input, ...request }: ConfigRequest<PlanFixInput>,
  id: string,
): Promise<Verdict<ActionItem>> {
  const { incidentId, part } = input;
  const incident = (await ports.incidents.incidents([incidentId])).get(incidentId);
  if (!incident) return failed(notFound(`incident ${incidentId}`, "incidentId"));
  const can = fixable(incident);
  if (can !== "FIXABLE") return failed(failure("ILLEGAL_TRANSITION", can.because, ["incidentId"]));
  const items = await ports.actionItems.actionItemsOf(incidentId);
  const planned = itemOfPart(items, part);
  if (planned) return failed(failure("ALREADY_EXISTS", wordsFor(planned), ["part"]));
  const content = await contentOf(ports, incident, input);
  const found = await checked(ports, content);
  if ("failures" in found) return failed(...found.failures);
  const cancelled = cancelledOfPart(items, part);
  const place = { id, part, ...(cancelled && { replaces: cancelled.id }) };
  const made = created(
    { ...content, ...place },
    { ...actingOf(request), ...found, now: ports.clock.now() },
  );
  return change(made.after, { kind: "actionItem", ...made });
}

const wordsFor = ({ id, state }: ActionItem): string =>
  state === "OPEN" ? `${id} is that part: change or cancel it.` : `${id} is that part, and done.`;

async function contentOf(
  { config, clock }: ActionItemPorts,
  incident: Incident,
  { ownerId, part, dueOn, title, details, priority }: PlanFixInput,
): Promise<ActionItemContent> {
  const zone = zoneOf((await config.users([ownerId])).get(ownerId));
  return {
    title: tidyName(title ?? titleOfPart(incident, part)),
    ...(typeof details === "string" && { details: details.trim() }),
    kind: KIND_OF_PART[part],
    priority: priority ?? (part === "SHORT_TERM_FIX" ? "HIGH" : "MEDIUM"),
    ownerId,
    dueOn: dueOn ?? proposedDay(incident, part, { zone, now: clock.now() }),
    ...{ serviceId: incident.serviceId, incidentId: incident.id },
  };
}
