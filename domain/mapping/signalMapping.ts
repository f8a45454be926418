import type { Severity } from "../severity.ts";

/**
 * Where bodies of somebody's own shape keep what a signal needs. Every text but the paths is a template: `{path}` in it
 * stands for what the body has there, and one without braces says the same of every body.
 */
export interface SignalMapping {
  /** Path of a list: each of its entries is a signal. */
  readonly each?: string;
  readonly key: string;
  readonly title: string;
  /** Left out: whatever comes is firing. */
  readonly status?: string;
  readonly statuses: StatusWords;
  readonly severity?: string;
  /** Words of `severity` that mean something else here than elsewhere. */
  readonly severities: readonly SeverityWord[];
  readonly description?: string;
  readonly startedAt?: string;
  readonly occurredAt?: string;
  readonly messageId?: string;
  readonly episode?: string;
  readonly group?: string;
  readonly url?: string;
  readonly labels: readonly { readonly name: string; readonly value: string }[];
  /** Path of an object whose entries are labels too. */
  readonly labelsAt?: string;
}

/** The words of `status`, in whatever case; `*` stands for any characters. A word that none of them names is refused. */
export interface StatusWords {
  readonly firing: readonly string[];
  readonly acknowledged: readonly string[];
  readonly resolved: readonly string[];
  /** Deliberately nothing. */
  readonly ignored: readonly string[];
}

export interface SeverityWord {
  readonly word: string;
  readonly severity: Severity;
}

/** The fields that are templates. */
export const TEMPLATES = [
  ...["key", "title", "status", "severity", "description", "startedAt", "occurredAt"],
  ...["messageId", "episode", "group", "url"],
] as const satisfies readonly (keyof SignalMapping)[];

/** Understood where a mapping names no words of its own. */
export const DEFAULT_STATUSES: StatusWords = {
  firing: ["firing", "triggered"],
  acknowledged: ["acknowledged"],
  resolved: ["resolved"],
  ignored: ["test"],
};

/** The shape that needs no mapping. */
export const DEFAULT_MAPPING: SignalMapping = {
  key: "{key}",
  title: "{title}",
  status: "{status}",
  statuses: DEFAULT_STATUSES,
  severity: "{severity}",
  severities: [],
  description: "{description}",
  startedAt: "{startedAt}",
  occurredAt: "{occurredAt}",
  messageId: "{id}",
  episode: "{episode}",
  group: "{group}",
  url: "{url}",
  labels: [],
  labelsAt: "labels",
};
