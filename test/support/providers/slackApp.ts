import type { Provider } from "./provider.ts";
import { post, readBack, update } from "./slack/messages.ts";
import { info, lookup, whisper } from "./slack/people.ts";
import { create, invite, setTopic } from "./slack/rooms.ts";
import {
  type Conversation,
  type Member,
  type Method,
  no,
  type SlackMessage,
  type World,
} from "./slack/world.ts";

export const BOT_TOKEN = "xoxb-1-2-open";
export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

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

const SCOPES = [
  ...["chat:write", "channels:history", "groups:history"],
  ...["users:read", "users:read.email", "channels:manage"],
];

/** The part of the Web API that the channel needs. It posts as often as it is asked to, and says no with a 200. */
export function slackApp(): SlackApp {
  const conversations = new Map<string, Conversation>();
  for (const id of ["C0CRITICAL", "D0ANA0001"])
    conversations.set(id, { id, members: [], messages: [], isArchived: false, hasBot: true });
  const scopes = new Set(SCOPES);
  const whispers: string[] = [];
  const members = new Map<string, Member>([
    ["U0ANA0001", { team_id: "T0", profile: { email: "ana@example.org" } }],
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
