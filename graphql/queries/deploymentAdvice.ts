import { deploymentAdvice as advise } from "../../app/prevention/deploymentAdvice.ts";
import { invalidRequest } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";

export const deploymentAdvice: NonNullable<QueryResolvers["deploymentAdvice"]> = async (
  _,
  { serviceId, at, fixes },
  { ports },
) => {
  const answer = await advise(ports, {
    ...{ serviceId, fixes: fixes ?? [] },
    ...(typeof at === "number" && { at }),
  });
  if (answer.kind === "INVALID") throw invalidRequest(answer.message);
  const { service, at: moment, advice } = answer;
  return { service, at: moment, ...advice };
};
