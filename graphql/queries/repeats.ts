import { listRepeats } from "../../app/repeats/listRepeats.ts";
import { DAY } from "../../domain/time.ts";
import { invalidRequest } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";

const LONGEST_SPAN = 92 * DAY;

export const repeatQueries = {
  repeats: (_, { from, to, serviceId, category }, { ports }) => {
    if (from >= to || to - from > LONGEST_SPAN)
      throw invalidRequest("`to` is after `from`, and at most 92 days after it.");
    return listRepeats(ports, {
      ...{ from, to },
      ...(typeof serviceId === "string" && { serviceId }),
      ...(category && { category }),
    });
  },
} satisfies QueryResolvers;
