import * as z from "zod";
import { REMINDER_STAGES } from "../../../domain/postmortems/events.ts";
import { asks, clocked, event, text } from "./eventShapes.ts";
import { section } from "./postmortem.ts";
import { count, instant } from "./shapes.ts";

const names = z.array(z.string());

export const postmortemEvents = [
  event("PostmortemDrafted", { ...clocked, version: count, author: text }),
  event("PostmortemRevised", {
    ...{ ...clocked, version: count, sections: z.array(section), note: text },
    amends: z.exactOptional(z.boolean()),
  }),
  event("PostmortemSubmitted", { ...asks, version: count, reviewers: names, note: text }),
  event("PostmortemApproved", { ...clocked, version: count, by: z.string(), note: text }),
  event("PostmortemPublished", { ...asks, version: count, note: text }),
  event("PostmortemAwaited", { ...asks, stage: z.enum(REMINDER_STAGES), dueAt: instant }),
] as const;
