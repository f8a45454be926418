import type { Setting } from "../app/configure/ports.ts";
import { SEVERITIES, type SeverityTable } from "../domain/severity.ts";

/** The table as GraphQL shows it, the most severe level first. */
export const severityTable = ({ version, value }: Setting<SeverityTable>) => ({
  version,
  rules: SEVERITIES.map((severity) => value[severity]),
});
