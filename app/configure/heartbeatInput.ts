import type { Category } from "../../domain/category.ts";
import { type Flaw, flaw, tidyName } from "../../domain/flaw.ts";
import type { Heartbeat } from "../../domain/heartbeat/heartbeat.ts";
import { parseSeverity } from "../../domain/severity.ts";
import { changed, type Maybe } from "./request.ts";

export interface HeartbeatFields {
  readonly name?: Maybe<string>;
  readonly everySeconds?: Maybe<number>;
  readonly graceSeconds?: Maybe<number>;
  readonly enabled?: Maybe<boolean>;
  /** A level's name or an alias. */
  readonly severity?: Maybe<string>;
  readonly category?: Maybe<Category>;
  readonly title?: Maybe<string>;
}

/** A heartbeat as it will be; what has no nothing stays as it was. */
export function withFields(before: Heartbeat, fields: HeartbeatFields): Heartbeat {
  const { id, serviceId, version, createdAt } = before;
  const severity = changed<string>(before.severity, fields.severity);
  const level = severity === undefined ? undefined : parseSeverity(severity);
  const category = changed(before.category, fields.category);
  const title = changed(before.title, fields.title);
  return {
    ...{ id, serviceId, version, createdAt },
    name: tidyName(fields.name ?? before.name),
    everySeconds: fields.everySeconds ?? before.everySeconds,
    graceSeconds: fields.graceSeconds ?? before.graceSeconds,
    enabled: fields.enabled ?? before.enabled,
    ...(level && { severity: level }),
    ...(category && { category }),
    ...(title !== undefined && { title: title.trim() }),
  };
}

export const flawsOfLevel = ({ severity }: HeartbeatFields): readonly Flaw[] =>
  typeof severity === "string" && !parseSeverity(severity)
    ? [flaw("It is SEV1 to SEV5 or an alias of one.", "severity")]
    : [];
