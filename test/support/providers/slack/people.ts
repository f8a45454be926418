import * as z from "zod";
import type { Answer, Received } from "../../receiver.ts";
import { read } from "../provider.ts";
import { lacking, type Method, no, type World, yes } from "./world.ts";

export const info: Method = (world, { query }) => {
  const lacks = lacking(world, "users:read");
  if (lacks) return lacks;
  const id = query.get("user") ?? "";
  const member = world.members.get(id);
  if (!member) return no("user_not_found");
  const profile = world.scopes.has("users:read.email") ? member.profile : {};
  return yes({ user: { id, is_email_confirmed: true, ...member, profile } });
};

export const lookup: Method = (world, { query }) => {
  const lacks = lacking(world, "users:read.email");
  if (lacks) return lacks;
  const email = query.get("email");
  const [id] = [...world.members].find(([, { profile }]) => profile.email === email) ?? [];
  return id === undefined ? no("users_not_found") : yes({ user: { id } });
};

const reply = z.object({
  ...{ response_type: z.literal("ephemeral"), replace_original: z.literal(false) },
  text: z.string().min(1),
});

/** Takes what only one person is to see; it needs no token. */
export function whisper(world: World, request: Received): Answer {
  const given = read(request, reply.safeParse);
  if (!given) return no("invalid_payload");
  world.whispers.push(given.text);
  return { status: 200, body: "ok" };
}
