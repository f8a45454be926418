import { pastInstantOf } from "../reading/instant.ts";
import { linksFrom } from "../reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../reading/text.ts";
import { parseSeverity, type Severity } from "../severity.ts";
import type { Statement } from "../statement.ts";
import type { Instant } from "../time.ts";
import type { BodyEntry } from "./bodyEntry.ts";
import type { SignalMapping } from "./signalMapping.ts";

/** What an entry has to say, and does. */
interface Said {
  readonly key: string;
  readonly title: string;
  readonly state: Statement["state"];
  readonly now: Instant;
}

/** The signal of an entry that lacks nothing. */
export function mappedSignal(
  mapping: SignalMapping,
  entry: BodyEntry,
  { key, title, state, now }: Said,
): Statement {
  const dedupKey = `generic/${key}`;
  if (state === "SKIPPED")
    return { state, dedupKey, reason: "the status is one that is deliberately nothing" };
  const severity = severityOf(mapping, entry.text(mapping.severity));
  const startedAt = pastInstantOf(entry.text(mapping.startedAt), now);
  const occurredAt = pastInstantOf(entry.text(mapping.occurredAt), now);
  const description = entry.text(mapping.description);
  const messageId = entry.text(mapping.messageId);
  const episode = entry.text(mapping.episode);
  const group = entry.text(mapping.group);
  return {
    source: "generic",
    dedupKey,
    state,
    title: titleFrom(title),
    ...(description && { description: descriptionFrom(description) }),
    ...(severity && { severity }),
    ...(startedAt !== undefined && state === "FIRING" && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
    // The entries of one list may share the id of their message.
    ...(messageId && { messageId: `${messageId}:${mapping.each ? `${key}:` : ""}${state}` }),
    ...(episode && { episode: `${dedupKey}@${episode}` }),
    ...(group && { group }),
    labels: labelsOf(mapping, entry),
    links: linksFrom([{ text: "source", href: entry.text(mapping.url) }]),
  };
}

function severityOf({ severities }: SignalMapping, said = ""): Severity | undefined {
  const own = severities.find(({ word }) => word.toLowerCase() === said.toLowerCase());
  return own ? own.severity : parseSeverity(said);
}

function labelsOf({ labels, labelsAt }: SignalMapping, entry: BodyEntry): Record<string, string> {
  const found = labelsAt === undefined ? undefined : entry.valueAt(labelsAt);
  const named = labels.map(({ name, value }) => [name, entry.text(value)]);
  return labelsFrom({ ...(isObject(found) && found), ...Object.fromEntries(named) });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
