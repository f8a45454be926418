import * as z from "zod";
import { type Instant, MINUTE } from "../../domain/time.ts";
import { type SlackApp, slackApi } from "./slackApi.ts";

export type Profile =
  | { readonly kind: "KNOWN"; readonly email: string }
  /** The reason may be told to whoever it is about. */
  | { readonly kind: "UNKNOWN"; readonly reason: string };

export interface Member {
  readonly userId: string;
  /** The workspace that they have to be of. */
  readonly teamId: string;
}

/** Who somebody at Slack is. */
export type Profiles = (app: SlackApp, member: Member, now: Instant) => Promise<Profile>;

const REMEMBERED = 5 * MINUTE;
/** Slack shows a click as failed when it has no answer after three seconds. */
const TIMEOUT_MS = 1_500;

const info = z.object({
  user: z.object({
    team_id: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    is_email_confirmed: z.boolean().optional(),
    profile: z.object({ email: z.string().optional() }),
  }),
});
type Info = z.infer<typeof info>["user"];

/** Asks Slack, and remembers what it said for a while. */
export function slackProfiles(): Profiles {
  const known = new Map<string, { readonly profile: Profile; readonly until: Instant }>();
  return async (app, member, now) => {
    const place = [app.url, app.key, member.teamId, member.userId].join("\n");
    const remembered = known.get(place);
    if (remembered && remembered.until > now) return remembered.profile;
    const profile = await ask(app, member, now);
    if (profile.kind === "KNOWN") known.set(place, { profile, until: now + REMEMBERED });
    return profile;
  };
}

async function ask(app: SlackApp, { userId, teamId }: Member, now: Instant): Promise<Profile> {
  const slack = slackApi(app, { now, timeoutMs: TIMEOUT_MS });
  const answer = await slack.read("users.info", { user: userId }, info);
  if (answer.kind !== "answered")
    return unknown(`Slack did not tell who you are (${answer.reason}).`);
  return profileOf(answer.value.user, teamId);
}

const unknown = (reason: string): Profile => ({ kind: "UNKNOWN", reason });

/** The address of somebody from elsewhere is what their own workspace says it is. */
function profileOf(user: Info, teamId: string): Profile {
  const { deleted, is_bot: isBot, is_stranger: isStranger, team_id: home, profile } = user;
  if (deleted || isBot || isStranger || home !== teamId)
    return unknown("Only members of the app's own workspace can do this.");
  if (!profile.email || user.is_email_confirmed === false)
    return unknown(
      "Your Slack profile has no confirmed e-mail address that the app may see (scope users:read.email).",
    );
  return { kind: "KNOWN", email: profile.email };
}
