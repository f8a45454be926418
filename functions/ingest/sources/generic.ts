import * as z from "zod";
import { readMapped } from "../../../domain/mapping/readMapped.ts";
import { DEFAULT_MAPPING } from "../../../domain/mapping/signalMapping.ts";
import { bounded, type Source } from "./source.ts";

/** Of the bodies that need no mapping. */
const shape = z.object({
  key: z.string(),
  title: z.string(),
  status: z.enum(["firing", "triggered", "acknowledged", "resolved", "test"]),
});

/** Whatever else can post JSON: in the fields of docs/sources.md, or as its integration's mapping reads it. */
export const generic: Source = {
  name: "generic",
  expects:
    "{ key, title, status: firing | acknowledged | resolved | test, severity, startedAt, occurredAt, labels, url, … }, as docs/sources.md says, or what the integration's mapping reads",
  takesSns: false,
  takesMapping: true,
  recognises: (body) => shape.safeParse(body).success,
  read: (body, { receivedAt, mapping = DEFAULT_MAPPING }) => {
    const reading = readMapped(mapping, body, receivedAt);
    if (reading.kind === "malformed") return reading;
    return { ...reading, statements: reading.statements.map(bounded), changes: [], arns: [] };
  },
};
