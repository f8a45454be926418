import { buttonValue } from "../../../adapters/slack/button.ts";
import type { ClickAction, ClickTarget } from "../../../app/clickPorts.ts";
import type { Status } from "../../../domain/incident.ts";
import { plainText } from "./text.ts";

interface Button {
  readonly text: string;
  readonly style?: "primary" | "danger";
  /** What is asked before. */
  readonly question?: string;
}

const BUTTONS: Readonly<Record<ClickAction, Button>> = {
  acknowledge: { text: "Acknowledge", style: "primary" },
  escalate: { text: "Escalate", question: "The next step of the policy is paged now." },
  resolve: {
    ...{ text: "Resolve", style: "danger" },
    question: "The service is restored: nobody is paged about this incident any more.",
  },
};

const OPEN: readonly ClickAction[] = ["escalate", "resolve"];
const OFFERED: Readonly<Record<Status, readonly ClickAction[]>> = {
  TRIGGERED: ["acknowledge", ...OPEN],
  ...{ INVESTIGATING: OPEN, IDENTIFIED: OPEN, MONITORING: OPEN },
  ...{ RESOLVED: [], CLOSED: [] },
};

/** What can be done now with an incident in that status, of `among`; no block where that is nothing. */
export function buttons(
  status: Status,
  target: ClickTarget,
  among: readonly ClickAction[] = OFFERED[status],
): readonly object[] {
  const offered = OFFERED[status].filter((action) => among.includes(action));
  if (offered.length === 0) return [];
  const value = buttonValue(target);
  return [{ type: "actions", elements: offered.map((action) => button(action, value)) }];
}

function button(action: ClickAction, value: string) {
  const { text, style, question } = BUTTONS[action];
  return {
    ...{ type: "button", action_id: action, text: plainText(text, LONGEST_TEXT), value },
    ...(style && { style }),
    ...(question && { confirm: dialog(text, question) }),
  };
}

/** What Slack takes on a button. */
const LONGEST_TEXT = 75;
const LONGEST_QUESTION = 300;

const dialog = (text: string, question: string) => ({
  title: plainText(`${text}?`, LONGEST_TEXT),
  text: plainText(question, LONGEST_QUESTION),
  confirm: plainText(text, LONGEST_TEXT),
  deny: plainText("Cancel", LONGEST_TEXT),
});
