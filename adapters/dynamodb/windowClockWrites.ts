import type { WindowClock, WindowClockChange } from "../../domain/maintenance/windowClock.ts";
import { deadlineItem } from "./items/deadline.ts";
import { windowClockItem, windowClockPlacement } from "./items/windowClock.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";

/** A window's clock with the item of what it waits for. */
export function windowClockWrites(change: WindowClockChange): [Write, ...Write[]] {
  const { before } = change;
  const after = "after" in change ? change.after : undefined;
  return [
    clockWrite(change),
    ...(before ? [{ delete: deadlineKey(before) }] : []),
    ...(after ? [{ put: deadlineItem({ ...after.deadline, ownerId: after.window.id }) }] : []),
  ];
}

function clockWrite(change: WindowClockChange): Write {
  if (!("after" in change))
    return { delete: keys.window(change.before.window.id), condition: isAsSeen(change.before) };
  const { before, after } = change;
  const put = windowClockItem.encode(after, windowClockPlacement(after));
  return { put, condition: before ? isAsSeen(before) : MUST_NOT_EXIST };
}

const isAsSeen = ({ revision }: WindowClock): Expression => ({
  text: "revision = :seen",
  values: { ":seen": revision },
});

const deadlineKey = ({ window, deadline: { kind, generation } }: WindowClock) =>
  keys.deadline(window.id, kind, generation);
