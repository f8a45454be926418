import * as z from "zod";
import { DEFAULT_MAPPING } from "../reading/genericMapping.ts";
import { mappedBody, signalOf } from "../reading/mapped.ts";
import { defineSource } from "./source.ts";

/** Whatever else can post JSON, in the fields of docs/sources.md. */
export const generic = defineSource({
  name: "generic",
  expects:
    "{ key, title, status: firing | acknowledged | resolved | test, severity, startedAt, occurredAt, labels, url, … }, as docs/sources.md says",
  schema: mappedBody(DEFAULT_MAPPING),
  shape: z.object({
    key: z.string(),
    title: z.string(),
    status: z.enum(["firing", "triggered", "acknowledged", "resolved", "test"]),
  }),
  toSignals: (mapped, { receivedAt }) => [signalOf(DEFAULT_MAPPING, mapped, receivedAt)],
});
