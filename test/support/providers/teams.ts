import * as z from "zod";
import { json, type Provider, read } from "./provider.ts";

const MOST_BYTES = 28 * 1024;
const run = z.object({ type: z.literal("TextRun"), text: z.string() });
const card = z.object({
  type: z.literal("AdaptiveCard"),
  version: z.string(),
  body: z.array(z.object({ type: z.literal("RichTextBlock"), inlines: z.array(run) })).min(1),
  actions: z
    .array(z.object({ type: z.literal("Action.OpenUrl"), title: z.string(), url: z.url() }))
    .optional(),
});
const message = z.object({
  type: z.literal("message"),
  attachments: z.tuple([
    z.object({
      contentType: z.literal("application/vnd.microsoft.card.adaptive"),
      content: card,
    }),
  ]),
});

/** The webhook of a workflow: whatever it takes is posted, also twice. */
export function teams(): Provider {
  const shown: string[] = [];
  return {
    address: (url) => ({ url: `${url}/workflows/w1/triggers/manual/paths/invoke?sig=secret` }),
    shown: () => shown,
    serve: (request) => {
      if (Buffer.byteLength(request.body) > MOST_BYTES) return { status: 413 };
      if (!read(request, message.safeParse))
        return json(400, { error: { code: "TriggerInputSchemaMismatch" } });
      shown.push(request.body);
      return { status: 202, body: "" };
    },
  };
}
