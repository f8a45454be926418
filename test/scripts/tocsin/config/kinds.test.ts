import { isInputObjectType } from "graphql";
import { expect, test } from "vitest";
import { DEFAULT_SEVERITIES } from "../../../../domain/severity.ts";
import { executableSchema } from "../../../../graphql/executableSchema.ts";
import { KINDS } from "../../../../scripts/tocsin/config/kinds.ts";

/** As little as a file can say of each kind. */
const LEAST: Readonly<Record<string, unknown>> = {
  channels: { name: "log", kind: "CONSOLE" },
  users: { name: "Ana" },
  teams: { name: "Ranking" },
  subscriptions: { team: "Ranking" },
  schedules: { name: "Ranking", timeZone: "UTC" },
  policies: { name: "Ranking", steps: [] },
  services: { name: "ranker" },
  integrations: { service: "ranker", name: "prometheus" },
  heartbeats: { service: "ranker", name: "nightly", everySeconds: 60 },
  maintenanceWindows: { service: "ranker", name: "Move", start: "2026-03-01T10:00:00Z" },
  drillPlans: {
    ...{ service: "ranker", name: "Weekly", scenarios: ["latency"], timeZone: "UTC" },
    ...{ start: "2026-03-02T10:00:00Z", every: { unit: "WEEKS", count: 1 } },
  },
  pageCheck: { channel: "log", everySeconds: 3_600, withinSeconds: 60, service: "ranker" },
  freezes: { name: "December", start: "2026-12-15T00:00:00Z" },
  actions: { automatic: false },
  playbooks: { name: "Drift", summary: "Moved.", categories: ["DRIFT"], steps: [] },
  severities: DEFAULT_SEVERITIES.SEV5,
  communication: {},
  defaultPolicy: "Ranking",
  defaultAwsService: "ranker",
};

const schema = executableSchema();

/** Of the request, and not of what is configured; what an edit says about its moment. */
const NOT_SAID: readonly string[] = [
  ...["id", "userId", "serviceId", "expectedVersion", "idempotencyKey"],
  ...["overlapSeconds", "effectiveFrom"],
];

const calls = KINDS.flatMap((kind) =>
  [...(kind.create ? [kind.create] : []), ...kind.changes].map(
    (call) => [`${kind.name}: ${call.mutation}`, kind, call] as const,
  ),
);

test.each(calls)("a file can say all that the API takes: %s", (_, kind, { mutation, input }) => {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`there is no ${name}`);
  const value = kind.shape.parse(LEAST[kind.name]);
  // A channel's address stands in variables, which it names.
  const variables = Object.keys(value).map((field) => field.replace(/From$/, ""));
  const said = [...NOT_SAID, ...Object.keys(input(value, {})), ...variables];
  expect(Object.keys(type.getFields()).filter((field) => !said.includes(field))).toEqual([]);
});
