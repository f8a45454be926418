import { startDrill } from "../../app/drills/startDrill.ts";
import { noScenario } from "../../domain/drills/plan/validateDrillPlan.ts";
import { scenarioOf } from "../../domain/drills/scenarios.ts";
import { notFoundInput } from "../errors.ts";
import { flawsOfTexts } from "../flawsOfTexts.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotencyOf } from "../idempotencyOf.ts";
import { act, answerOf, type IncidentAnswer, saidBy, withoutNulls } from "./act.ts";
import { noteOf } from "./noteOf.ts";

const payload = ({ incident, userErrors }: IncidentAnswer) => ({
  drill: incident?.drill ? incident : null,
  userErrors,
});

/** Drills by hand. */
export const drills: MutationResolvers = {
  startDrill: async (_, { input }, context) => {
    const { actor, ports } = context;
    const { scenarioId, serviceId, pages } = input;
    const scenario = scenarioOf(scenarioId);
    const flaws = [
      ...flawsOfTexts(input),
      ...(scenario ? [] : [notFoundInput(noScenario(scenarioId), "scenarioId")]),
    ];
    if (!scenario || flaws.length > 0) return { userErrors: flaws };
    const outcome = await startDrill(ports, {
      serviceId,
      start: {
        ...{ type: "StartDrill", ...(await saidBy(context)), scenario },
        pages: pages ?? true,
      },
      ...idempotencyOf({ actor, mutation: "startDrill", input: withoutNulls(input) }),
    });
    return payload(await answerOf(context, outcome));
  },
  stopDrill: async (_, { input }, context) =>
    payload(
      await act(context, {
        ...{ mutation: "stopDrill", input },
        command: (said) => ({ type: "StopDrill", ...said, ...noteOf(input) }),
      }),
    ),
};
