import type { Instant } from "../time.ts";
import type { Layer, Restriction, Turn } from "./schedule.ts";

/** A layer as it is asked for. */
export interface LayerPlan {
  readonly name: string;
  readonly start: Instant;
  readonly end?: Instant;
  /** Absent: `start`. */
  readonly rotationVirtualStart?: Instant;
  /** One of `turn` and `rotationTurnLengthSeconds`, not both. */
  readonly turn?: Turn;
  readonly rotationTurnLengthSeconds?: number;
  readonly userIds: readonly string[];
  readonly restrictions?: readonly Restriction[];
  readonly wallClock?: boolean;
  readonly consumeRestrictedTurns?: boolean;
}

/** Undefined: neither or both of the two ways to say it. */
export function turnOf({ turn, rotationTurnLengthSeconds }: LayerPlan): Turn | undefined {
  if (rotationTurnLengthSeconds === undefined) return turn;
  return turn === undefined ? { unit: "SECONDS", count: rotationTurnLengthSeconds } : undefined;
}

/** The layer that a plan without flaws means. */
export function layerOf(plan: LayerPlan, id: string): Layer {
  const turn = turnOf(plan);
  if (turn === undefined) throw new Error("a plan has not one turn");
  return {
    id,
    name: plan.name,
    start: plan.start,
    ...(plan.end !== undefined && { end: plan.end }),
    virtualStart: plan.rotationVirtualStart ?? plan.start,
    turn,
    userIds: plan.userIds,
    restrictions: plan.restrictions ?? [],
    wallClock: plan.wallClock ?? false,
    consumeRestrictedTurns: plan.consumeRestrictedTurns ?? false,
  };
}
