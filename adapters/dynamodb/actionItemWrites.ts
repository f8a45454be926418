import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { ActionItemChange } from "../../domain/actionItems/recorded.ts";
import { actionItemItem, actionItemPlacement } from "./items/actionItem.ts";
import { actionItemEntryItem, actionItemEntryPlacement } from "./items/actionItemEntry.ts";
import { actionItemOfItem } from "./items/actionItemOf.ts";
import { deadlineItem } from "./items/deadline.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";

/** An action item with the entry that tells of it, and the item of what it waits for. */
export function actionItemWrites({ before, after, entry }: ActionItemChange): [Write, ...Write[]] {
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
