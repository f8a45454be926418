import { draft, type Outcome, quietDraft, rejected } from "../decision.ts";
import type { TimelineEntry } from "../events.ts";
import type { Incident } from "../incident.ts";
import { summaryOf } from "../summary.ts";
import type { AddLink, ChronicleCommand, CorrectEntry, PinEntry, UnpinEntry } from "./commands.ts";
import { writtenIn } from "./words.ts";

/** More would be a second timeline. */
const MOST_PINNED = 50;
const LONGEST_LINK = 2_000;

/** What a person writes on the timeline, or says of what stands there. */
export function chronicled(incident: Incident, command: ChronicleCommand): Outcome {
  switch (command.type) {
    case "RecordDecision":
      return draft(incident, { type: "DecisionRecorded", text: command.text });
    case "AddLink":
      return linked(incident, command);
    case "PinEntry":
      return pinned(incident, command);
    case "UnpinEntry":
      return unpinned(incident, command);
    case "CorrectEntry":
      return entryCorrected(incident, command);
    default:
      return command satisfies never;
  }
}

function linked(incident: Incident, { href, text }: AddLink): Outcome {
  if (!/^https?:\/\/[^\s]+$/i.test(href) || href.length > LONGEST_LINK)
    return rejected("INVALID", "It begins with https:// or http://.", "href");
  return draft(incident, { type: "LinkAdded", href, text });
}

const NO_ENTRY = rejected(
  "NOT_FOUND",
  "There is no such entry on its timeline; word of deliveries stands below entries, and is none.",
  "eventId",
);

function pinned(incident: Incident, { entry }: PinEntry): Outcome {
  if (!entry) return NO_ENTRY;
  const { pinned: before = [] } = incident;
  if (before.includes(entry.seq)) return rejected("INVALID", "It is pinned already.", "eventId");
  if (before.length >= MOST_PINNED)
    return rejected("INVALID", `${MOST_PINNED} entries are pinned; take one off first.`, "eventId");
  return quietDraft(
    { ...incident, pinned: [...before, entry.seq] },
    { type: "EntryPinned", ...named(entry) },
  );
}

function unpinned(incident: Incident, { entry }: UnpinEntry): Outcome {
  if (!entry) return NO_ENTRY;
  const { pinned: before = [] } = incident;
  if (!before.includes(entry.seq)) return rejected("INVALID", "It is not pinned.", "eventId");
  return quietDraft(
    { ...incident, pinned: before.filter((seq) => seq !== entry.seq) },
    { type: "EntryUnpinned", ...named(entry) },
  );
}

const LONGEST_SUMMARY = 200;

const named = (entry: TimelineEntry) => ({
  about: entry.seq,
  summary: summaryOf(entry).slice(0, LONGEST_SUMMARY),
});

function entryCorrected(
  incident: Incident,
  { entry, present, text, reason }: CorrectEntry,
): Outcome {
  if (!entry) return NO_ENTRY;
  const from = present ?? writtenIn(entry.event);
  if (from === undefined)
    return rejected(
      "INVALID",
      "Only notes, decisions and links are put in other words; time marks have a correction of their own.",
      "eventId",
    );
  if (from === text) return rejected("INVALID", "It reads so already.", "text");
  return draft(incident, {
    ...{ type: "EntryCorrected", about: entry.seq, from, to: text },
    ...(reason !== undefined && { reason }),
  });
}
