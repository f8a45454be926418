import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import { parseSeverity } from "../../../domain/severity.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import { digest } from "../reading/digest.ts";
import { defineSource, type SourceContext } from "./source.ts";

const schema = z.object({
  sid: z.string().min(1),
  search_name: z.string().nullable(),
  app: z.string(),
  owner: z.string().nullish(),
  results_link: z.string().nullish().catch(undefined),
  /** The first row that the search found, by column. */
  result: z.record(z.string(), z.unknown()).nullish().catch(undefined),
});
type Alert = z.infer<typeof schema>;

/** Splunk says only that a search found something; columns of the row may say more, as docs/sources.md shows. */
export const splunk = defineSource({
  name: "splunk",
  expects: "a Splunk alert webhook: { sid, search_name, app, owner, results_link, result: { … } }",
  schema,
  toSignals: (alert, context): readonly Statement[] => [read(alert, context)],
});

const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["", "FIRING"],
  ["firing", "FIRING"],
  ["acknowledged", "ACKNOWLEDGED"],
  ["resolved", "RESOLVED"],
]);

function read(alert: Alert, { receivedAt }: SourceContext): Statement {
  const row = rowOf(alert);
  const dedupKey = keyOf(alert, row);
  const state = STATES.get((row["tocsin_status"] ?? "").toLowerCase());
  if (!state)
    return {
      state: "SKIPPED",
      dedupKey,
      reason: "tocsin_status is neither firing, acknowledged nor resolved",
    };
  const severity =
    parseSeverity(row["tocsin_severity"] ?? "") ?? parseSeverity(row["severity"] ?? "");
  const ranAt = pastInstantOf(/_at_(\d+)_/.exec(alert.sid)?.[1], receivedAt);
  const startedAt = pastInstantOf(row["_time"], receivedAt) ?? ranAt;
  const description = row["message"] ?? row["_raw"];
  return {
    source: "splunk",
    dedupKey,
    state,
    title:
      titleFrom(row["tocsin_title"] || alert.search_name || "") || "Splunk search without a name",
    ...(description && { description: descriptionFrom(description) }),
    ...(severity && { severity }),
    ...(startedAt !== undefined && state === "FIRING" && { startedAt }),
    ...(ranAt !== undefined && { occurredAt: ranAt }),
    messageId: `${alert.sid}:${digest(JSON.stringify(alert.result ?? {})).slice(0, 16)}`,
    labels: labelsOf(alert, row),
    links: linksFrom([{ text: "results", href: alert.results_link }]),
  };
}

type Row = Readonly<Record<string, string>>;

const rowOf = ({ result }: Alert): Row =>
  Object.fromEntries(
    Object.entries(result ?? {}).flatMap(([column, value]) =>
      typeof value === "string" || typeof value === "number" ? [[column, String(value)]] : [],
    ),
  );

/** A saved search has no other id than its name; a run of one without a name has the part of its id that stays. */
function keyOf({ app, sid, search_name: name }: Alert, row: Row): string {
  const own = row["tocsin_key"];
  if (own) return `splunk/${own}`;
  return `splunk/${app}/${name || sid.split(/_at_\d+_/)[0] || sid}`;
}

/** Columns whose names begin with an underscore are Splunk's own. */
const labelsOf = ({ app, owner, search_name: search }: Alert, row: Row): Record<string, string> =>
  labelsFrom({
    ...Object.fromEntries(Object.entries(row).filter(([column]) => !/^(_|tocsin_)/.test(column))),
    app,
    owner,
    search,
  });
