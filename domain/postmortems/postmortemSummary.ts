import { utc } from "../utc.ts";
import type { PostmortemAwaited, PostmortemEvent } from "./events.ts";
import type { Section } from "./postmortem.ts";

/** What became of the postmortem, for the timeline. */
export function postmortemSummary(event: PostmortemEvent, who: string): string {
  switch (event.type) {
    case "PostmortemDrafted":
      return `The postmortem was drafted by ${who} from what is on record.${event.author ? ` ${event.author} is to finish it.` : ""}`;
    case "PostmortemRevised":
      return `${who} ${event.amends ? "amended the published" : "wrote on the"} postmortem, version ${event.version}${sections(event.sections)}.${noted(event.note)}`;
    case "PostmortemSubmitted":
      return `${who} submitted the postmortem for review${event.reviewers.length > 0 ? ` by ${event.reviewers.join(", ")}` : ""}.${noted(event.note)}`;
    case "PostmortemApproved":
      return `${event.by} approved the postmortem.${noted(event.note)}`;
    case "PostmortemPublished":
      return `${who} published the postmortem.${noted(event.note)}`;
    case "PostmortemAwaited":
      return awaited(event);
    default:
      return event satisfies never;
  }
}

function awaited({ stage, dueAt, tells = [] }: PostmortemAwaited): string {
  const told = tells.length > 0 ? ` Told ${tells.map(({ name }) => name).join(", ")}.` : "";
  switch (stage) {
    case "SOON":
      return `The postmortem is due at ${utc(dueAt)}.${told}`;
    case "DUE":
      return `The postmortem is due now and not published.${told}`;
    case "LATE":
      return `The postmortem was due at ${utc(dueAt)} and is not published.${told}`;
    default:
      return stage satisfies never;
  }
}

const sections = (names: readonly Section[]): string =>
  names.length > 0 ? ` (${names.map(inWords).join(", ")})` : "";

const inWords = (section: Section): string =>
  section.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const noted = (note: string | undefined): string => (note ? ` ${note}` : "");
