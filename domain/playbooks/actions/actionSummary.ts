import { utc } from "../../utc.ts";
import type { ActionEnding } from "./actionRun.ts";
import type { ActionEvent } from "./events.ts";

const ENDED: Readonly<Record<ActionEnding, string>> = {
  SUCCEEDED: "was carried out",
  FAILED: "has failed",
  TIMED_OUT: "did not end in its time",
  DECLINED: "was declined",
  LAPSED: "was not approved in time, and is not carried out",
};

/** What became of an action of the playbook. */
export function actionSummary(event: ActionEvent, who: string): string {
  const what = `"${event.label}"`;
  switch (event.type) {
    case "ActionRequested": {
      const asks = event.automatic
        ? `By itself, as the playbook says for such an incident: ${what}`
        : `${who} asked for ${what}`;
      const waits =
        event.approveBy === undefined
          ? ""
          : ` A second person has to approve it by ${utc(event.approveBy)}.`;
      return `${asks} (step "${event.step}").${waits}`;
    }
    case "ActionApproved":
      return `${who} approved ${what}.`;
    case "ActionStarted":
      return `${what} has begun as ${event.reference}.`;
    case "ActionEnded":
      return `${what} ${ENDED[event.ending]}${event.ending === "DECLINED" ? ` by ${who}` : ""}.${event.output ? ` ${event.output}` : ""}`;
    case "ActionLeftOut":
      return `${what} would have been carried out by itself, and is not. ${event.reason}`;
    default:
      return event satisfies never;
  }
}
