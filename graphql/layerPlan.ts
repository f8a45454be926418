import type { LayerPlan } from "../domain/oncall/layerPlan.ts";
import type { Restriction } from "../domain/oncall/schedule.ts";
import type { LayerInput, RestrictionInput } from "./generated/types.ts";

/** A layer as the client asks for it; what is null says what is left out says. */
export function layerPlan(input: LayerInput): LayerPlan {
  const { name, start, end, rotationVirtualStart, turn, rotationTurnLengthSeconds } = input;
  return {
    ...{ name, start, userIds: input.userIds },
    ...(typeof end === "number" && { end }),
    ...(typeof rotationVirtualStart === "number" && { rotationVirtualStart }),
    ...(turn && { turn }),
    ...(typeof rotationTurnLengthSeconds === "number" && { rotationTurnLengthSeconds }),
    restrictions: (input.restrictions ?? []).map(restriction),
    wallClock: input.wallClock ?? false,
    consumeRestrictedTurns: input.consumeRestrictedTurns ?? false,
  };
}

export const restriction = ({ startDay, ...rest }: RestrictionInput): Restriction => ({
  ...rest,
  ...(typeof startDay === "number" && { startDay }),
});
