import { createHash } from "node:crypto";
import { spelled } from "../../domain/integrationKey.ts";
import type { PushInvitation } from "../../domain/pushSubscription.ts";
import { DAY } from "../../domain/time.ts";
import { hasLeft, type User } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
  notFound,
} from "./request.ts";

export interface CreatePushInvitationInput {
  /** Absent: nobody is known by the caller's login. */
  readonly userId?: Maybe<string>;
}
export interface CreatedPushInvitation {
  readonly invitation: PushInvitation;
  /** The secret of the link, shown this once. */
  readonly token?: string;
}

const TOKEN_LENGTH = 32;
const TAIL_LENGTH = 4;
const LONGEST_STEM = 40;

/** A link that the person opens where they want to be told; used once, within a day. */
export function createPushInvitation(
  ports: ConfigurePorts,
  request: ConfigRequest<CreatePushInvitationInput>,
): Promise<ConfigResult<CreatedPushInvitation>> {
  const token = spelled(ports.randomness.bytes(TOKEN_LENGTH));
  const tail = spelled(ports.randomness.bytes(TAIL_LENGTH));
  const tokenHash = hashOfToken(token);
  return attempt<CreatedPushInvitation>(ports, request, {
    action: "createPushInvitation",
    subject: tokenHash,
    decide: () => decide(ports, request.input, { token, tail, tokenHash }),
    recall: async (hash) => {
      const invitation = await ports.config.pushInvitation(hash);
      return invitation && { invitation };
    },
  });
}

export const hashOfToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

async function decide(
  { config, clock }: ConfigurePorts,
  { userId }: CreatePushInvitationInput,
  drawn: { readonly token: string; readonly tail: string; readonly tokenHash: string },
): Promise<Verdict<CreatedPushInvitation>> {
  if (!userId)
    return failed(failure("INVALID", "Nobody is known by your login; say for whom.", ["userId"]));
  const user = (await config.users([userId])).get(userId);
  if (!user) return failed(notFound(`user ${userId}`, "userId"));
  const now = clock.now();
  if (hasLeft(user, now)) return failed(failure("INVALID", `${user.name} has left.`, ["userId"]));
  const { token, tail, tokenHash } = drawn;
  const channel = `push-${stemOf(user)}-${tail}`;
  const invitation: PushInvitation = { tokenHash, userId, channel, until: now + DAY };
  return change({ invitation, token }, { kind: "pushInvitation", after: invitation });
}

/** A name as it may stand in a channel's. */
const stemOf = ({ name }: User): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, LONGEST_STEM) || "somebody";
