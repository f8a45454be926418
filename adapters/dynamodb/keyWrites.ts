import { type Holder, isGrouped } from "../../app/keyPorts.ts";
import type { Change } from "../../app/ports.ts";
import { type GroupedKey, type KeyChange, movedKey } from "../../domain/grouping/groupedKey.ts";
import { type Incident, isOpen } from "../../domain/incident.ts";
import { type GuardedWrite, guarded } from "./guardedWrite.ts";
import { groupedKeyItem, lockPlacement, memberPlacement } from "./items/groupedKey.ts";
import { groupPlacement, groupPointerItem } from "./items/groupPointer.ts";
import { type CounterChange, counterWrite } from "./keyCounters.ts";
import { keys, SHARDS, shardOf } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST } from "./table.ts";

/** What becomes of the keys of an incident that groups them. */
export function keyWrites(change: Change): GuardedWrite[] {
  const { before, after, key, released } = change;
  return [
    ...(key ? [lockWrite(after, key, released), memberWrite(key.after)] : []),
    ...(released && isGrouped(released) ? movedWrites(movedKey(released)) : []),
    ...counterWrites(change),
    ...(after.keys?.group !== undefined && !before ? [groupWrite(change, after.keys.group)] : []),
  ];
}

/** Nobody holds the key, or only the incident that is known to have ended. */
export function mustBeFree(released: Holder | undefined): Expression {
  if (!released) return MUST_NOT_EXIST;
  const { incidentId } = released;
  const free = `${MUST_NOT_EXIST.text} OR incidentId = :ended`;
  return isGrouped(released)
    ? {
        text: `${free} AND revision = :seen`,
        values: { ":ended": incidentId, ":seen": released.revision },
      }
    : { text: free, values: { ":ended": incidentId } };
}

function lockWrite(
  { serviceId }: Incident,
  { before, after }: KeyChange,
  released: Holder | undefined,
): GuardedWrite {
  const put = groupedKeyItem.encode(after, lockPlacement(serviceId, after));
  if (!before) return guarded("KEY_TAKEN", { put, condition: mustBeFree(released) });
  const text = "incidentId = :own AND revision = :seen";
  const values = { ":own": before.incidentId, ":seen": before.revision };
  return guarded("REVISION", { put, condition: { text, values } });
}

const memberWrite = (key: GroupedKey): GuardedWrite =>
  guarded("REVISION", { put: groupedKeyItem.encode(key, memberPlacement(key)) });

/** The incident that the key leaves has ended, and is told so that it counts right should it be reopened. */
function movedWrites({ after, adds }: KeyChange): GuardedWrite[] {
  const counter = { incidentId: after.incidentId, shard: shardOf(after.dedupKey) };
  const count = guarded("REVISION", counterWrite(counter, { adds }));
  return [memberWrite(after), ...(adds.firing ? [count] : [])];
}

/** The key's own counter; where the incident ends or is reopened all of them, which are its gate. */
function counterWrites({ before, after, key, allClear }: Change): GuardedWrite[] {
  if (!after.keys) return [];
  const own = key && shardOf(key.after.dedupKey);
  const gate = gateOf(before, after);
  const counters = gate ? SHARDS : own === undefined ? [] : [own];
  return counters.map((shard) => {
    const change = key && shard === own ? countsOf(key) : {};
    const firing = -(change.adds?.firing ?? 0);
    const only = allClear
      ? { firing }
      : before && key?.after.state === "FIRING"
        ? "OPEN"
        : undefined;
    const write = counterWrite(
      { incidentId: after.id, shard },
      { ...change, ...(gate && { gate }), ...(only && { only }) },
    );
    return guarded("REVISION", write);
  });
}

const countsOf = ({ after, adds }: KeyChange): CounterChange => ({
  adds,
  ...(adds.cleared && { cleared: { clearedAt: after.saidAt, quietSince: after.heardAt } }),
});

function gateOf(before: Incident | undefined, after: Incident): CounterChange["gate"] {
  if (!before || isOpen(before) === isOpen(after)) return undefined;
  return isOpen(after) ? "OPEN" : "CLOSE";
}

/** The lock on the group: of two first signals at once, one opens and the other joins. */
function groupWrite({ after, group }: Change, name: string): GuardedWrite {
  const pointer = { group: name, incidentId: after.id, openedAt: after.declaredAt };
  const text = `${MUST_NOT_EXIST.text} OR incidentId = :before`;
  return guarded("KEY_TAKEN", {
    put: groupPointerItem.encode(pointer, groupPlacement(after.serviceId, pointer)),
    condition: group ? { text, values: { ":before": group.incidentId } } : MUST_NOT_EXIST,
  });
}

/** The first key is still its own when it is reopened; the others are looked up when they fire. */
export const isStillHeld = ({ id, serviceId }: Incident, dedupKey: string): GuardedWrite =>
  guarded("KEY_TAKEN", {
    check: keys.open(serviceId, dedupKey),
    condition: { text: "incidentId = :own", values: { ":own": id } },
  });
