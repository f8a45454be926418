import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { ActionItemChange } from "../../domain/actionItems/recorded.ts";
import type { DeliveryOutcome } from "../../domain/delivery.ts";
import { actionItemItem, actionItemPlacement } from "./items/actionItem.ts";
import { actionItemEntryItem, actionItemEntryPlacement } from "./items/actionItemEntry.ts";
import { actionItemOfItem } from "./items/actionItemOf.ts";
import { deadlineItem } from "./items/deadline.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";

/** An action item with the entry that tells of it, and the item of what it waits for. */
export function actionItemWrites(change: ActionItemChange): [Write, ...Write[]] {
  const { before, after, entry } = change;
  return [
    {
      put: actionItemItem.encode(after, actionItemPlacement(after)),
      condition: before ? isAsSeen(before) : MUST_NOT_EXIST,
    },
    {
      put: actionItemEntryItem.encode(entry, actionItemEntryPlacement(entry)),
      condition: MUST_NOT_EXIST,
    },
    ...deadlineWrites(before, after),
    ...incidentWrites(before, after),
    ...partWrites(change),
  ];
}

const isAsSeen = ({ revision }: ActionItem): Expression => ({
  text: "revision = :seen",
  values: { ":seen": revision },
});

function deadlineWrites(before: ActionItem | undefined, after: ActionItem): readonly Write[] {
  const [had, has] = [before, after].map((item) =>
    item?.state === "OPEN" ? item.deadline : undefined,
  );
  if (had?.generation === has?.generation) return [];
  const { id } = after;
  return [
    ...(had ? [{ delete: keys.deadline(id, had.kind, had.generation) }] : []),
    ...(has ? [{ put: deadlineItem({ ...has, ownerId: id }) }] : []),
  ];
}

/** The incident that it is of finds it in its own partition. */
function incidentWrites(before: ActionItem | undefined, { id, incidentId }: ActionItem): Write[] {
  if (before?.incidentId === incidentId) return [];
  const pointer = actionItemOfItem.encode.bind(actionItemOfItem, { actionItemId: id });
  return [
    ...(before?.incidentId === undefined
      ? []
      : [{ delete: keys.actionItemOf(before.incidentId, id) }]),
    ...(incidentId === undefined
      ? []
      : [{ put: pointer({ ...keys.actionItemOf(incidentId, id) }) }]),
  ];
}

/** A part of a fix plan is one action item: only what was cancelled makes room, and comes back while nothing has its place. */
function partWrites({ before, after }: ActionItemChange): Write[] {
  const { id, part, incidentId, state, replaces } = after;
  if (part === undefined || incidentId === undefined || state !== "OPEN") return [];
  const key = keys.fixPart(incidentId, part);
  if (before) return before.state === "OPEN" ? [] : [{ check: key, condition: isHeldBy(id) }];
  const put = actionItemOfItem.encode({ actionItemId: id }, { ...key });
  return [{ put, condition: replaces === undefined ? MUST_NOT_EXIST : isHeldBy(replaces) }];
}

const isHeldBy = (id: string): Expression => ({
  text: "actionItemId = :holder",
  values: { ":holder": id },
});

/** A ticket that was asked for stands on the item as soon as it is there; one that people have given meanwhile stays. */
export function ticketWrites({ ownerId, ticket }: DeliveryOutcome): readonly Write[] {
  if (!ticket) return [];
  const counted = ["#item.#version", "#item.revision", "revision"];
  const counts = counted.map((count) => `${count} = ${count} + :one`).join(", ");
  return [
    {
      update: keys.actionItem(ownerId),
      with: {
        text: `SET #item.ticket = if_not_exists(#item.ticket, :ticket), ${counts}`,
        condition: "attribute_exists(pk)",
        names: { "#item": "actionItem", "#version": "version" },
        values: { ":ticket": ticket, ":one": 1 },
      },
    },
  ];
}
