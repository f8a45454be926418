import * as z from "zod";
import { readButtonValue } from "../../adapters/slack/button.ts";
import { CLICK_ACTIONS, type Click } from "../../app/clickPorts.ts";

/** What Slack sends when a button is clicked, as much of it as matters here. */
const clicked = z.object({
  type: z.literal("block_actions"),
  trigger_id: z.string().min(1).max(200),
  response_url: z.url(),
  user: z.object({ id: z.string().min(1).max(40) }),
  team: z.object({ id: z.string().min(1) }).nullish(),
  actions: z.array(z.object({ action_id: z.enum(CLICK_ACTIONS), value: z.string().max(2_000) })),
});

/** A click of one of our buttons, by somebody at Slack. */
export interface SlackClick extends Omit<Click, "email"> {
  readonly userId: string;
  /** The workspace that it happened in. */
  readonly teamId: string;
  /** Where whoever clicked is answered. */
  readonly responseUrl: string;
}

/** The click in a body of a form; undefined: something that is no click of ours. */
export function clickIn(bytes: Uint8Array): SlackClick | undefined {
  const form = new URLSearchParams(Buffer.from(bytes).toString("utf8"));
  const payload = parsed(form.get("payload") ?? "");
  const [action] = payload?.actions ?? [];
  const target = action && readButtonValue(action.value);
  if (!payload?.team || !target) return undefined;
  return {
    ...target,
    id: payload.trigger_id,
    action: action.action_id,
    userId: payload.user.id,
    teamId: payload.team.id,
    responseUrl: payload.response_url,
  };
}

function parsed(payload: string): z.infer<typeof clicked> | undefined {
  try {
    return clicked.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
