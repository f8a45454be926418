import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import { parseSeverity, type Severity } from "../../../domain/severity.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { GenericMapping } from "./genericMapping.ts";
import { partsOf, valueAt } from "./jsonPath.ts";

/** What a mapping finds in a body. */
export interface Mapped {
  readonly key: string;
  readonly title: string;
  readonly state: Signal["state"] | "SKIPPED";
  readonly body: unknown;
}

/** A schema that takes whatever has the places of a mapping, and says which of them are missing. */
export const mappedBody = (mapping: GenericMapping): z.ZodType<Mapped> =>
  z.record(z.string(), z.unknown()).transform((body, context) => {
    const required = (path: string): string => {
      const text = textAt(body, path)?.trim();
      if (!text)
        context.addIssue({ code: "custom", path: [...partsOf(path)], message: "missing or empty" });
      return text ?? "";
    };
    const [key, title, status] = [mapping.key, mapping.title, mapping.status].map(required);
    const state = stateOf(mapping, status ?? "");
    if (status && !state)
      context.addIssue({
        code: "custom",
        path: [...partsOf(mapping.status)],
        message: `expected one of ${Object.values(mapping.statuses).flat().join(", ")}`,
      });
    return { key: key ?? "", title: title ?? "", state: state ?? "SKIPPED", body };
  });

function stateOf({ statuses }: GenericMapping, status: string): Mapped["state"] | undefined {
  const word = status.toLowerCase();
  const isOneOf = (words: readonly string[]) => words.some((one) => one.toLowerCase() === word);
  if (isOneOf(statuses.firing)) return "FIRING";
  if (isOneOf(statuses.acknowledged)) return "ACKNOWLEDGED";
  if (isOneOf(statuses.resolved)) return "RESOLVED";
  return isOneOf(statuses.ignored) ? "SKIPPED" : undefined;
}

export function signalOf(mapping: GenericMapping, mapped: Mapped, receivedAt: number): Statement {
  const { key, state, body } = mapped;
  const dedupKey = `generic/${key}`;
  if (state === "SKIPPED")
    return { state, dedupKey, reason: "the status is one that is deliberately nothing" };
  const at = (path: string | undefined) => (path === undefined ? undefined : textAt(body, path));
  const severity = severityOf(mapping, at(mapping.severity));
  const startedAt = pastInstantOf(at(mapping.startedAt), receivedAt);
  const occurredAt = pastInstantOf(at(mapping.occurredAt), receivedAt);
  const description = at(mapping.description);
  const messageId = at(mapping.messageId);
  const episode = at(mapping.episode);
  const group = at(mapping.group);
  return {
    source: "generic",
    dedupKey,
    state,
    title: titleFrom(mapped.title),
    ...(description && { description: descriptionFrom(description) }),
    ...(severity && { severity }),
    ...(startedAt !== undefined && state === "FIRING" && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(messageId && { messageId: `${messageId}:${state}` }),
    ...(episode && { episode: `${dedupKey}@${episode}` }),
    ...(group && { group }),
    labels: labelsAt(body, mapping.labels),
    links: linksFrom([{ text: "source", href: at(mapping.url) }]),
  };
}

const severityOf = ({ severities = {} }: GenericMapping, word = ""): Severity | undefined =>
  Object.hasOwn(severities, word) ? severities[word] : parseSeverity(word);

function textAt(body: unknown, path: string): string | undefined {
  const value = valueAt(body, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

const labels = z.record(z.string(), z.unknown());
const labelsAt = (body: unknown, path: string | undefined): Record<string, string> =>
  labelsFrom((path && labels.safeParse(valueAt(body, path)).data) || {});
