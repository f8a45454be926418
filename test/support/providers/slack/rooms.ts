import * as z from "zod";
import { read } from "../provider.ts";
import { lacking, type Method, no, within, yes } from "./world.ts";

const naming = z.object({ name: z.string().max(80) });

export const create: Method = (world, { request }) => {
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

export const setTopic: Method = (world, { request }) => {
  const given = read(request, titling.safeParse);
  const conversation = given && within(world, given.channel);
  if (!conversation || "status" in conversation) return no("channel_not_found");
  conversation.topic = given.topic;
  return yes({ channel: { id: conversation.id } });
};

const inviting = z.object({
  ...{ channel: z.string(), users: z.string(), force: z.boolean().optional() },
});

export const invite: Method = (world, { request }) => {
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
