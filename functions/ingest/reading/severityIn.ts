import { parseSeverity, SEVERITIES, type Severity } from "../../../domain/severity.ts";

/** The level that one of the places names, as `severity` before `priority`; the first place that names one has it. */
export function severityIn(
  ...places: readonly Readonly<Record<string, string>>[]
): Severity | undefined {
  for (const place of places) {
    const severity =
      parseSeverity(place["severity"] ?? "") ?? parseSeverity(place["priority"] ?? "");
    if (severity) return severity;
  }
  return undefined;
}

/** Of senders whose priorities are P1 to P5, P1 being the most urgent: elsewhere P0 is, and P1 the second. */
export function severityOfPriority(priority: string | null | undefined): Severity | undefined {
  const rank = /^\s*P([1-5])\b/i.exec(priority ?? "")?.[1];
  return rank === undefined ? parseSeverity(priority ?? "") : SEVERITIES[Number(rank) - 1];
}
