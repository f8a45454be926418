import type * as z from "zod";
import type { Answer, Received } from "../../receiver.ts";
import { json } from "../provider.ts";
import type { posting } from "./blocks.ts";

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

export interface Member {
  readonly team_id: string;
  readonly is_bot?: boolean;
  readonly deleted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_email_confirmed?: boolean;
  readonly profile: { readonly email?: string };
}

export interface World {
  readonly conversations: Map<string, Conversation>;
  readonly scopes: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, Member>;
  readonly whispers: string[];
  /** Seconds, for the names of messages. */
  now: number;
}
export interface Asked {
  readonly request: Received;
  readonly query: URLSearchParams;
}
export type Method = (world: World, asked: Asked) => Answer;

export const yes = (value: object = {}): Answer => json(200, { ok: true, ...value });
export const no = (error: string, more: object = {}): Answer =>
  json(200, { ok: false, error, ...more });

/** People are reached by their own id, and answer from that of the conversation with them. */
const DIRECT: Readonly<Record<string, string>> = { U0ANA0001: "D0ANA0001" };

export function within(world: World, id: string): Conversation | Answer {
  const found = world.conversations.get(DIRECT[id] ?? id);
  if (!found) return no("channel_not_found");
  if (!found.hasBot) return no("not_in_channel");
  return found.isArchived ? no("is_archived") : found;
}

export function lacking(world: World, scope: string): Answer | undefined {
  const provided = [...world.scopes].join(",");
  return world.scopes.has(scope) ? undefined : no("missing_scope", { needed: scope, provided });
}
