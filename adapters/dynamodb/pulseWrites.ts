import { lookOf, type Pulse } from "../../domain/heartbeat/pulse.ts";
import { deadlineItem } from "./items/deadline.ts";
import { pulseItem } from "./items/pulse.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Update, type Write } from "./table.ts";

export const newPulse = (pulse: Pulse): Write => ({
  put: pulseItem.encode(pulse, { ...keys.pulse(pulse.heartbeatId) }),
  condition: MUST_NOT_EXIST,
});

/** A pulse as the rules have left it, but for the time of the last ping, with the item of its look. */
export const pulseWrites = (before: Pulse, after: Pulse): Write[] => [
  { update: keys.pulse(after.heartbeatId), with: updateOf(before, after) },
  ...lookWrites(before, after),
];

export const endOfPulse = (pulse: Pulse): Write[] => [
  { delete: keys.pulse(pulse.heartbeatId), condition: isAsSeen(pulse) },
  ...lookWrites(pulse),
];

const isAsSeen = ({ revision }: Pulse): Expression => ({
  text: "revision = :seen",
  values: { ":seen": revision },
});

function updateOf(before: Pulse, after: Pulse): Update {
  const { generation, dueAt, alarm } = after;
  const fields = Object.entries({ generation, dueAt, alarm });
  const set = fields.filter(([, value]) => value !== undefined);
  const gone = fields.filter(([, value]) => value === undefined).map(([name]) => name);
  const assigned = [...set.map(([name]) => `${name} = :${name}`), "revision = :next"];
  const seen = isAsSeen(before);
  // An alarm says what the last ping was; one that came since makes it untrue.
  const isOvertakable = alarm !== undefined && alarm !== before.alarm;
  return {
    text: `SET ${assigned.join(", ")}${gone.length > 0 ? ` REMOVE ${gone.join(", ")}` : ""}`,
    condition: isOvertakable ? `${seen.text} AND lastPingAt = :ping` : seen.text,
    values: {
      ...seen.values,
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ":next": after.revision,
      ...(isOvertakable && { ":ping": before.lastPingAt }),
    },
  };
}

function lookWrites(before: Pulse, after?: Pulse): Write[] {
  const { heartbeatId: ownerId } = before;
  const [had, has] = [lookOf(before), after && lookOf(after)];
  if (had?.generation === has?.generation) return [];
  return [
    ...(had ? [{ delete: keys.deadline(ownerId, had.kind, had.generation) }] : []),
    ...(has ? [{ put: deadlineItem({ ...has, ownerId }) }] : []),
  ];
}
