import type { TurnUnit } from "../../domain/oncall/schedule.ts";
import type { LayerResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

const SECONDS: Readonly<Record<TurnUnit, number | undefined>> = {
  SECONDS: 1,
  HOURS: 3_600,
  DAYS: 86_400,
  WEEKS: 604_800,
  MONTHS: undefined,
};

export const Layer: LayerResolvers = {
  rotationVirtualStart: ({ virtualStart }) => virtualStart,
  rotationTurnLengthSeconds: ({ turn }) => {
    const seconds = SECONDS[turn.unit];
    return seconds === undefined ? null : seconds * turn.count;
  },
  shift: ({ shift }) => shift ?? 0,
  users: ({ userIds }, _, { loaders }) => Promise.all(userIds.map((id) => userOrId(loaders, id))),
};
