import type { Channel } from "../../domain/channel.ts";
import type { Flaw } from "../../domain/flaw.ts";
import {
  flawsOfSubscription,
  type PushInvitation,
  type PushSubscription,
} from "../../domain/pushSubscription.ts";
import { hasLeft, type User } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { hashOfToken } from "./createPushInvitation.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, failed, failure, invalid } from "./request.ts";

export type AcceptPushPorts = Pick<
  ConfigurePorts,
  "config" | "clock" | "ids" | "secrets" | "secretPrefix" | "reach"
>;

export interface AcceptPushInput {
  readonly token: string;
  readonly subscription: PushSubscription;
  /** What the browser was given to know us by: it goes with the address. */
  readonly vapid: unknown;
}

/** Whom an invitation is for, while it can be used. */
export async function openInvitation(
  { config, clock }: Pick<ConfigurePorts, "config" | "clock">,
  token: string,
): Promise<{ readonly invitation: PushInvitation; readonly user: User } | undefined> {
  const invitation = await config.pushInvitation(hashOfToken(token));
  if (!invitation || invitation.until <= clock.now()) return undefined;
  const user = (await config.users([invitation.userId])).get(invitation.userId);
  return user && !hasLeft(user, clock.now()) ? { invitation, user } : undefined;
}

/** A browser takes the invitation: it becomes a verified contact of the person, and the invitation is used up. */
export async function acceptPush(
  ports: AcceptPushPorts,
  request: ConfigRequest<AcceptPushInput>,
): Promise<ConfigResult<Channel>> {
  const { token, subscription, vapid } = request.input;
  const flaws: readonly Flaw[] = flawsOfSubscription(subscription, ports.reach);
  if (flaws.length > 0) return invalid(flaws);
  return attempt<Channel>(ports, request, {
    action: "acceptPush",
    subject: hashOfToken(token),
    decide: async () => {
      const open = await openInvitation(ports, token);
      if (!open) return GONE;
      const { channel: name } = open.invitation;
      const secretName = `${ports.secretPrefix}/${name}`;
      // Nobody else has the name, so what is there already is of an attempt before that did not get to its end.
      await ports.secrets.put(secretName, JSON.stringify({ ...subscription, vapid }));
      return accepted(open, { name, kind: "webPush", version: 1, secretName });
    },
    recall: async () => undefined,
  });
}

const GONE = failed(failure("NOT_FOUND", "The invitation is used or expired.", ["token"]));

function accepted(
  { invitation, user: before }: { invitation: PushInvitation; user: User },
  channel: Channel,
): Verdict<Channel> {
  const after: User = {
    ...before,
    version: before.version + 1,
    contacts: [...before.contacts, channel.name],
    verifiedContacts: [...(before.verifiedContacts ?? []), channel.name],
  };
  return change(
    channel,
    { kind: "user", before, after },
    { kind: "channel", after: channel },
    { kind: "pushInvitationUse", before: invitation },
  );
}
