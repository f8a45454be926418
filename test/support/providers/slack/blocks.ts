import * as z from "zod";

const text = (longest: number) =>
  z.discriminatedUnion("type", [
    z.object({
      ...{ type: z.literal("plain_text"), text: z.string().min(1).max(longest) },
      emoji: z.boolean().optional(),
    }),
    z.object({
      ...{ type: z.literal("mrkdwn"), text: z.string().min(1).max(longest) },
      verbatim: z.boolean().optional(),
    }),
  ]);
const confirmation = z.object({
  ...{ title: text(100), text: text(300), confirm: text(30), deny: text(30) },
});
const button = z.object({
  ...{ type: z.literal("button"), action_id: z.string().max(255), text: text(75) },
  ...{ value: z.string().max(2_000), style: z.enum(["primary", "danger"]).optional() },
  confirm: confirmation.optional(),
});
const block = z.discriminatedUnion("type", [
  z.object({ type: z.literal("header"), text: text(150) }),
  z.object({
    type: z.literal("section"),
    text: text(3_000).optional(),
    fields: z.array(text(2_000)).max(10).optional(),
  }),
  z.object({ type: z.literal("actions"), elements: z.array(button).min(1).max(25) }),
  z.object({ type: z.literal("context"), elements: z.array(text(3_000)).min(1).max(10) }),
]);
const content = {
  channel: z.string().min(1),
  text: z.string().min(1).max(40_000),
  blocks: z.array(block).min(1).max(50).optional(),
};
/** What a message may be made of. */
export const posting = z.object({
  ...content,
  reply_broadcast: z.boolean().optional(),
  thread_ts: z.string().optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.string()) }),
});
export const edit = z.object({ ...content, ts: z.string() });
