import type { NotAccepted } from "../http/notAccepted.ts";

interface Fault {
  readonly error: string;
  /** The scope that is missing. */
  readonly needed?: string;
}

/** What may be better the next time. */
const PASSING: ReadonlySet<string> = new Set([
  ...["ratelimited", "rate_limited", "message_limit_exceeded"],
  ...["internal_error", "fatal_error", "service_unavailable", "request_timeout"],
  "team_added_to_org",
]);

const NO_TOKEN = "its bot token is not one that works (any more)";
const ADVICE: Readonly<Record<string, string>> = {
  ...{ invalid_auth: NO_TOKEN, not_authed: NO_TOKEN, token_revoked: NO_TOKEN },
  ...{ token_expired: NO_TOKEN, account_inactive: NO_TOKEN, not_allowed_token_type: NO_TOKEN },
  channel_not_found: "there is no such conversation, or it is private and the app is not in it",
  not_in_channel: "the app has to be invited to the channel",
  is_archived: "the channel is archived",
  restricted_action: "the workspace does not let the app do this",
  user_not_found: "there is no such person",
};

/** Slack answers 200 and says in the body why it did not do it. Its words for that are letters and underscores. */
export function notOk({ error, needed }: Fault): NotAccepted & { readonly code: string } {
  const code = /^[a-z_]{1,64}$/.test(error) ? error : "something else";
  const reason = `Slack says ${code}`;
  if (PASSING.has(code)) return { kind: "retry", reason, code };
  const scope = code === "missing_scope" && /^[a-z.:,]{1,100}$/.test(needed ?? "") ? needed : "";
  const advice = scope ? `the app lacks ${scope}` : ADVICE[code];
  return { kind: "refused", reason: advice ? `${reason}: ${advice}` : reason, code };
}
