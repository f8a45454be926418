import * as z from "zod";
import type { SlackApi } from "../../../adapters/slack/slackApi.ts";
import type { User } from "../../../domain/user.ts";

export interface Called {
  /** Ids of those who need not be called again. */
  readonly ids: readonly string[];
  /** Why some could not be, each a line. */
  readonly notes: readonly string[];
}

type Found =
  | { readonly kind: "FOUND"; readonly user: User; readonly member: string }
  | { readonly kind: "MISSING"; readonly user: User; readonly why: string }
  /** The next delivery asks again. */
  | { readonly kind: "LATER" };

const memberShape = z.object({ user: z.object({ id: z.string().min(1) }) });

/** Calls people into a conversation by their e-mail addresses; it goes on without those who cannot be found. */
export async function callInto(
  slack: SlackApi,
  channel: string,
  people: readonly User[],
): Promise<Called> {
  const found = await Promise.all(people.map((user) => find(slack, user)));
  const there = found.filter((one) => one.kind === "FOUND");
  const missing = found.filter((one) => one.kind === "MISSING");
  const notes = missing.map(({ user, why }) => `${user.name} could not be invited: ${why}.`);
  const known = [...there, ...missing].map(({ user }) => user.id);
  if (there.length === 0) return { ids: known, notes };
  // One who cannot be invited keeps no other out.
  const args = { channel, users: there.map(({ member }) => member).join(","), force: true };
  const invited = await slack.write("conversations.invite", args, z.object({}));
  if (invited.kind === "retry") return { ids: missing.map(({ user }) => user.id), notes };
  const isFine = invited.kind === "answered" || invited.code === "already_in_channel";
  return {
    ids: known,
    notes: isFine ? notes : [...notes, `Not all were invited: ${invited.reason}.`],
  };
}

async function find(slack: SlackApi, user: User): Promise<Found> {
  const { email } = user;
  if (!email) return { kind: "MISSING", user, why: "no e-mail address is known" };
  const found = await slack.read("users.lookupByEmail", { email }, memberShape);
  if (found.kind === "answered") return { kind: "FOUND", user, member: found.value.user.id };
  if (found.kind === "retry") return { kind: "LATER" };
  const why =
    found.code === "users_not_found" ? "nobody at Slack has their e-mail address" : found.reason;
  return { kind: "MISSING", user, why };
}
