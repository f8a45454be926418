import type { Clicked } from "../../app/actByClick.ts";
import type { Failure } from "../../app/execute.ts";

/** What only whoever clicked is told; undefined where the message itself shows what has come of it. */
export function replyTo(clicked: Clicked): string | undefined {
  switch (clicked.kind) {
    case "stranger":
      return "Nothing was changed: no user of Tocsin has the e-mail address of your Slack profile. Have it set as your `email` there, then click again.";
    case "failed":
      return `Nothing was changed: ${why(clicked.failure)}`;
    case "ignored":
      return clicked.reason === "ALREADY_ESCALATED"
        ? "Nothing was changed: somebody has escalated it just now."
        : undefined;
    case "done":
      return undefined;
    default:
      return clicked satisfies never;
  }
}

function why({ code, message, incident }: Failure): string {
  if (code !== "ILLEGAL_TRANSITION" || !incident) return message;
  const { status, responder } = incident;
  return `the incident is ${status}${responder ? `, and ${responder.name} is on it` : ""}.`;
}
