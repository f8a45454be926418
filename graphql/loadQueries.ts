import { coverSuggestions } from "../app/oncall/coverSuggestions.ts";
import { onCallLoad } from "../app/oncall/onCallLoad.ts";
import { invalidRequest } from "./errors.ts";
import type { QueryResolvers } from "./generated/types.ts";

/** What being on call costs whom, and who should take over. */
export const loadQueries: Pick<QueryResolvers, "onCallLoad" | "suggestCover"> = {
  onCallLoad: async (_, { scheduleIds, from, to, holidays }, { ports }) => {
    const span = { start: from, end: to };
    const answer = await onCallLoad(ports, { scheduleIds, span, holidays: holidays ?? [] });
    if (answer.kind === "INVALID") throw invalidRequest(answer.message);
    return answer;
  },
  suggestCover: async (_, { scheduleId, start, end }, { ports }) => {
    const answer = await coverSuggestions(ports, { scheduleId, span: { start, end } });
    if (answer.kind === "INVALID") throw invalidRequest(answer.message);
    return answer.suggestions;
  },
};
