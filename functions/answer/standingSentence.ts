import type { Followed } from "../../app/answer/followLink.ts";
import type { Incident } from "../../domain/incident.ts";
import { LONGEST_TITLE, plain } from "../../domain/messageText.ts";
import { awaitedNames } from "../../domain/situation.ts";

/** What the reader has to do, or why there is nothing to do. */
export function standingSentence(view: Followed): string {
  const { standing, incident, isUsed, person } = view;
  const awaited = awaitedNames(incident).join(", ");
  switch (standing) {
    case "ASKED":
      return awaited === ""
        ? "Nobody has answered yet. Acknowledging it stops the escalation."
        : `Everybody in this step has to acknowledge it. It waits for ${awaited}.`;
    case "SPENT":
      return "You have answered with this link before, and it answers once. If you are paged again, the new message has a new link.";
    case "WAITS":
      return `${isUsed ? "You have acknowledged it; it" : "It"} still waits for ${awaited}.`;
    case "ANSWERED":
      return answered(incident, person.id);
    case "ENDED":
      return ended(incident);
    default:
      return standing satisfies never;
  }
}

function answered({ responder }: Incident, reader: string): string {
  if (responder?.userId === reader) return "You are on it. The escalation has stopped.";
  const name = plain(responder?.name ?? "Somebody", LONGEST_TITLE);
  return `${name} is on it. The escalation has stopped.`;
}

function ended(incident: Incident): string {
  if (!("resolution" in incident)) return "";
  const { resolution } = incident;
  switch (resolution.kind) {
    case "RESTORED":
      return "It is resolved. There is nothing to acknowledge.";
    case "FALSE_ALARM":
      return "It was a false alarm. There is nothing to acknowledge.";
    case "DUPLICATE":
      return `It was merged into ${resolution.of}, where the work goes on.`;
    default:
      return resolution satisfies never;
  }
}
