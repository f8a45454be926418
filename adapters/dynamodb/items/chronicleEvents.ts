import * as z from "zod";
import { clocked, event, text } from "./eventShapes.ts";
import { count } from "./shapes.ts";

const written = z.string();

export const chronicleEvents = [
  event("DecisionRecorded", { ...clocked, text: written }),
  event("LinkAdded", { ...clocked, href: written, text: written }),
  event("EntryPinned", { ...clocked, about: count, summary: written }),
  event("EntryUnpinned", { ...clocked, about: count, summary: written }),
  event("EntryCorrected", { ...clocked, about: count, from: written, to: written, reason: text }),
] as const;
