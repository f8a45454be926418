import { read } from "../provider.ts";
import { edit, posting } from "./blocks.ts";
import { lacking, type Method, no, within, yes } from "./world.ts";

export const post: Method = (world, { request }) => {
  const lacks = lacking(world, "chat:write");
  if (lacks) return lacks;
  const given = read(request, posting.safeParse);
  if (!given) return no("invalid_blocks");
  const conversation = within(world, given.channel);
  if ("status" in conversation) return conversation;
  const ts = `${++world.now}.000100`;
  conversation.messages.push({ ...given, channel: conversation.id, ts, edits: 0 });
  return yes({ channel: conversation.id, ts });
};

export const update: Method = (world, { request }) => {
  const given = read(request, edit.safeParse);
  if (!given) return no("invalid_blocks");
  // A person's own id is no place where a message can be looked for.
  const conversation = world.conversations.get(given.channel);
  if (!conversation) return no("channel_not_found");
  const place = conversation.messages.findIndex(({ ts }) => ts === given.ts);
  const before = conversation.messages[place];
  if (!before) return no("message_not_found");
  conversation.messages[place] = { ...before, ...given, edits: before.edits + 1 };
  return yes({ channel: conversation.id, ts: given.ts });
};

export const readBack =
  (isThread: boolean): Method =>
  (world, { query }) => {
    const lacks = lacking(world, "channels:history");
    if (lacks) return lacks;
    const conversation = within(world, query.get("channel") ?? "");
    if ("status" in conversation) return conversation;
    const parent = isThread ? query.get("ts") : undefined;
    const messages = conversation.messages.filter(
      ({ ts, thread_ts }) => thread_ts === (parent ?? undefined) || ts === parent,
    );
    const hasMetadata = query.get("include_all_metadata") === "true";
    return yes({
      messages: messages.map(({ metadata, ...rest }) => ({
        ...rest,
        ...(hasMetadata && { metadata }),
      })),
    });
  };
