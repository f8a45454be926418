import * as z from "zod";
import type { Answer, Received } from "../receiver.ts";
import { json, type Provider, read } from "./provider.ts";

export const BOT_TOKEN = "xoxb-1-2-open";
export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

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
const posting = z.object({
  ...content,
  reply_broadcast: z.boolean().optional(),
  thread_ts: z.string().optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.string()) }),
});
const edit = z.object({ ...content, ts: z.string() });

export interface SlackMessage extends z.infer<typeof posting> {
  readonly ts: string;
  edits: number;
}
export interface Conversation {
  readonly id: string;
  readonly name?: string;
  topic?: string;
  readonly members: string[];
  /** Oldest first; those of threads too. */
  messages: SlackMessage[];
  isArchived: boolean;
  hasBot: boolean;
}

export interface SlackApp extends Provider {
  /** By their ids; that of a person's direct messages begins with D. */
  readonly conversations: Map<string, Conversation>;
  /** What the app may do; a test takes away from it. */
  readonly scopes: Set<string>;
  /** What stands in a conversation, its threads aside. */
  top(id?: string): readonly SlackMessage[];
  thread(parent: SlackMessage | undefined): readonly string[];
  /** Who works there, by their ids. */
  readonly members: Map<string, Member>;
  /** What only whoever clicked was told, oldest first. */
  readonly whispers: readonly string[];
}

export interface Member {
  readonly team_id: string;
  readonly is_bot?: boolean;
  readonly deleted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_email_confirmed?: boolean;
  readonly profile: { readonly email?: string };
}

const SCOPES = [
  ...["chat:write", "channels:history", "groups:history"],
  ...["users:read", "users:read.email", "channels:manage"],
];

/** The part of the Web API that the channel needs. It posts as often as it is asked to, and says no with a 200. */
export function slackApp(): SlackApp {
  const conversations = new Map<string, Conversation>();
  for (const id of ["C0CRITICAL", "D0ANA"])
    conversations.set(id, { id, members: [], messages: [], isArchived: false, hasBot: true });
  const scopes = new Set(SCOPES);
  const whispers: string[] = [];
  const members = new Map<string, Member>([
    ["U0ANA", { team_id: "T0", profile: { email: "ana@example.org" } }],
  ]);
  const world: World = { conversations, scopes, members, whispers, now: 1_795_316_460 };
  return {
    ...{ conversations, scopes, members, whispers },
    address: (url) => ({
      ...{ url: `${url}/api`, key: BOT_TOKEN, signingKey: SIGNING_SECRET },
      conversation: "C0CRITICAL",
    }),
    shown: () =>
      [...conversations.values()].flatMap(({ messages }) =>
        messages.map((one) => JSON.stringify(one)),
      ),
    top: (id = "C0CRITICAL") =>
      (conversations.get(id)?.messages ?? []).filter((one) => one.thread_ts === undefined),
    thread: (parent) =>
      (conversations.get(parent?.channel ?? "")?.messages ?? [])
        .filter((one) => one.thread_ts === parent?.ts)
        .map((one) => one.text),
    serve: (request) => {
      if (request.path.startsWith("/respond/")) return whisper(world, request);
      if (request.headers.authorization !== `Bearer ${BOT_TOKEN}`) return no("invalid_auth");
      const { pathname, searchParams } = new URL(request.path, "http://slack");
      const method = METHODS[pathname.replace("/api/", "")];
      return method ? method(world, { request, query: searchParams }) : no("unknown_method");
    },
  };
}

interface World {
  readonly conversations: Map<string, Conversation>;
  readonly scopes: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, Member>;
  readonly whispers: string[];
  /** Seconds, for the names of messages. */
  now: number;
}
interface Asked {
  readonly request: Received;
  readonly query: URLSearchParams;
}
type Method = (world: World, asked: Asked) => Answer;

const yes = (value: object = {}): Answer => json(200, { ok: true, ...value });
const no = (error: string, more: object = {}): Answer => json(200, { ok: false, error, ...more });

/** People are reached by their own id, and answer from that of the conversation with them. */
const DIRECT: Readonly<Record<string, string>> = { U0ANA: "D0ANA" };

function within(world: World, id: string): Conversation | Answer {
  const found = world.conversations.get(DIRECT[id] ?? id);
  if (!found) return no("channel_not_found");
  if (!found.hasBot) return no("not_in_channel");
  return found.isArchived ? no("is_archived") : found;
}

function lacking(world: World, scope: string): Answer | undefined {
  const provided = [...world.scopes].join(",");
  return world.scopes.has(scope) ? undefined : no("missing_scope", { needed: scope, provided });
}

const post: Method = (world, { request }) => {
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

const update: Method = (world, { request }) => {
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

const readBack =
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

const info: Method = (world, { query }) => {
  const lacks = lacking(world, "users:read");
  if (lacks) return lacks;
  const id = query.get("user") ?? "";
  const member = world.members.get(id);
  if (!member) return no("user_not_found");
  const profile = world.scopes.has("users:read.email") ? member.profile : {};
  return yes({ user: { id, is_email_confirmed: true, ...member, profile } });
};

const lookup: Method = (world, { query }) => {
  const lacks = lacking(world, "users:read.email");
  if (lacks) return lacks;
  const email = query.get("email");
  const [id] = [...world.members].find(([, { profile }]) => profile.email === email) ?? [];
  return id === undefined ? no("users_not_found") : yes({ user: { id } });
};

const naming = z.object({ name: z.string().max(80) });

const create: Method = (world, { request }) => {
  const lacks = lacking(world, "channels:manage");
  if (lacks) return lacks;
  const { name = "" } = read(request, naming.safeParse) ?? {};
  if (!/^[a-z0-9_-]+$/.test(name)) return no("invalid_name_specials");
  const all = [...world.conversations.values()];
  if (all.some((one) => one.name === name)) return no("name_taken");
  const id = `C0OWN${all.length}`;
  const made = { id, name, members: [], messages: [], isArchived: false, hasBot: true };
  world.conversations.set(id, made);
  return yes({ channel: { id, name } });
};

const titling = z.object({ channel: z.string(), topic: z.string().max(250) });

const setTopic: Method = (world, { request }) => {
  const given = read(request, titling.safeParse);
  const conversation = given && within(world, given.channel);
  if (!conversation || "status" in conversation) return no("channel_not_found");
  conversation.topic = given.topic;
  return yes({ channel: { id: conversation.id } });
};

const inviting = z.object({
  ...{ channel: z.string(), users: z.string(), force: z.boolean().optional() },
});

const invite: Method = (world, { request }) => {
  const lacks = lacking(world, "channels:manage");
  if (lacks) return lacks;
  const given = read(request, inviting.safeParse);
  const conversation = given && within(world, given.channel);
  if (!conversation || "status" in conversation) return no("channel_not_found");
  const users = given.users.split(",");
  if (users.some((user) => conversation.members.includes(user))) return no("already_in_channel");
  conversation.members.push(...users);
  return yes({ channel: { id: conversation.id } });
};

const reply = z.object({
  ...{ response_type: z.literal("ephemeral"), replace_original: z.literal(false) },
  text: z.string().min(1),
});

/** Takes what only one person is to see; it needs no token. */
function whisper(world: World, request: Received): Answer {
  const given = read(request, reply.safeParse);
  if (!given) return no("invalid_payload");
  world.whispers.push(given.text);
  return { status: 200, body: "ok" };
}

const METHODS: Readonly<Record<string, Method>> = {
  "chat.postMessage": post,
  "chat.update": update,
  "users.info": info,
  "users.lookupByEmail": lookup,
  "conversations.create": create,
  "conversations.setTopic": setTopic,
  "conversations.invite": invite,
  "conversations.history": readBack(false),
  "conversations.replies": readBack(true),
};
