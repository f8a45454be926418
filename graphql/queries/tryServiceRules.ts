import { tryServiceRules as tried } from "../../app/queries/tryServiceRules.ts";
import { pageSize } from "../connection.ts";
import { flawedRequest, invalidRequest } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { isPlausibleId } from "../loaders.ts";

/** Rules on trial, before they are switched on. */
export const tryServiceRules: NonNullable<QueryResolvers["tryServiceRules"]> = async (
  _,
  { serviceId, rules, grouping, first },
  { ports },
) => {
  const id = isPlausibleId(serviceId) ? serviceId : "";
  const answer = await tried(ports, {
    ...{ serviceId: id, rules, first: pageSize(first, 20) },
    ...(grouping && { grouping }),
  });
  switch (answer.kind) {
    case "TRIALS":
      return { signals: answer.trials };
    case "FLAWED":
      throw flawedRequest(answer.flaws);
    case "NO_SERVICE":
      throw invalidRequest(`There is no service ${serviceId.slice(0, 64)}.`);
    default:
      return answer satisfies never;
  }
};
