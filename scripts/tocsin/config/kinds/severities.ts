import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { INCIDENT_ROLES } from "../../../../domain/roles/role.ts";
import { DEFAULT_SEVERITIES, SEVERITIES } from "../../../../domain/severity.ts";
import { validateSeverityRule } from "../../../../domain/validateSeverityRule.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { renamed } from "../refs.ts";
import { reference, setOf } from "../texts.ts";
import { channels } from "./channels.ts";

const promise = z
  .number({ error: "expected a number of seconds, or null for no promise" })
  .nullable();

const days = z.int({ error: "expected a whole number of days" });

/** Nothing is left out: what a level promises is not to be guessed. */
const shape = fields({
  severity: z.enum(SEVERITIES),
  meaning: z.string(),
  respondWithinSeconds: promise,
  escalateAfterSeconds: promise,
  updateEverySeconds: promise,
  resolveWithinSeconds: promise,
  postmortemWithinSeconds: promise,
  pagesOnCall: z.boolean(),
  channels: setOf(reference),
  countsAsFailure: z.boolean(),
  piercesQuietHours: z.boolean(),
  ownConversation: z.boolean(),
  roles: setOf(z.enum(INCIDENT_ROLES)),
  rolesAskedAtOnce: setOf(z.enum(INCIDENT_ROLES)),
  rolesWithinSeconds: promise,
  fixDays: fields({
    shortTermFix: days,
    longTermFix: days,
    rootCauseAnalysis: days,
    rollForward: days,
  }),
});
export type Severity = z.infer<typeof shape>;

const table = z.object({ severities: z.object({ version: z.int(), rules: z.array(shape) }) });
const DOCUMENT = `{ severities { version rules {
  severity meaning respondWithinSeconds escalateAfterSeconds updateEverySeconds resolveWithinSeconds
  postmortemWithinSeconds pagesOnCall channels countsAsFailure piercesQuietHours ownConversation
  roles rolesAskedAtOnce rolesWithinSeconds
  fixDays { shortTermFix longTermFix rootCauseAnalysis rollForward } } } }`;
const written = z.object({ severityTable: z.object({ version: z.int() }) });

export const severities: Kind<Severity> = {
  ...{ name: "severities", one: "severity", shape },
  labelOf: ({ severity }) => severity,
  mapRefs: (level, rename) => ({
    ...level,
    channels: renamed(rename, channels).list(level.channels, "channels"),
  }),
  leanOf: (level) => level,
  flawsOf: (level) => inFile(validateSeverityRule(level)),
  isAsItCame: (level) => isDeepStrictEqual(level, shape.parse(DEFAULT_SEVERITIES[level.severity])),
  read: async (api) => {
    const { version, rules } = table.parse(await api.query(DOCUMENT, {})).severities;
    return rules.map((value) => ({ value, id: value.severity, version }));
  },
  versionOf: () => "severities",
  changes: [
    {
      mutation: "setSeverityRule",
      select: "severityTable { version }",
      input: (level) => level,
      idAs: null,
      read: (payload, { severity }) => ({
        ...{ id: severity, version: written.parse(payload).severityTable.version },
      }),
    },
  ],
};
