import { isObjectType, printType, validateSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { executableSchema } from "../../graphql/executableSchema.ts";

const schema = executableSchema();

/** `name(argument: Type): Type` of each field, without descriptions. */
function fieldsOf(type: string): string[] {
  const printed = printType(schema.getType(type) ?? expect.fail(`there is no type ${type}`));
  const plain = printed.replace(/"""[\s\S]*?"""/g, "");
  return plain
    .slice(plain.indexOf("{") + 1, plain.lastIndexOf("}"))
    .replace(/\(\s+/g, "(")
    .replace(/\s+\)/g, ")")
    .replace(/\n\s*(?=[^\n]*\))/g, (line, at: number, text: string) =>
      text.lastIndexOf("(", at) > text.lastIndexOf(")", at) ? ", " : line,
    )
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

it("is a valid schema", () => {
  expect(validateSchema(schema)).toEqual([]);
});

it("describes what a client cannot guess", () => {
  const queries = schema.getQueryType()?.getFields() ?? {};
  expect(queries["incidents"]?.description).toContain("newest first");
});

describe("what clients rely on", () => {
  it.each([
    ["Severity", "SEV1 SEV2 SEV3 SEV4 SEV5"],
    ["IncidentStatus", "TRIGGERED INVESTIGATING IDENTIFIED MONITORING RESOLVED CLOSED"],
    [
      "Category",
      "MODEL_PERFORMANCE DRIFT PREDICTION_SERVICE LATENCY FEATURE_PIPELINE TRAINING_PIPELINE DATA_QUALITY RESOURCE_EXHAUSTION INFRASTRUCTURE CLOUD_PROVIDER SECURITY OTHER",
    ],
    [
      "IncidentRole",
      "INCIDENT_COMMANDER COMMUNICATIONS_LEAD TECHNICAL_LEAD SCRIBE DATA_ENGINEER ML_ENGINEER DEVOPS_ENGINEER SECURITY_SPECIALIST QA",
    ],
    [
      "UserErrorCode",
      "INVALID NOT_FOUND FORBIDDEN ILLEGAL_TRANSITION VERSION_CONFLICT IDEMPOTENCY_MISMATCH ALREADY_EXISTS IN_USE",
    ],
    ["DeliveryStatus", "PENDING SENT DELIVERED FAILED SUPPRESSED"],
    ["MetricsGroup", "NONE SERVICE SEVERITY CATEGORY DAY WEEK MONTH"],
  ])("has the values of %s", (type, values) => {
    expect(fieldsOf(type)).toEqual(values.split(" "));
  });

  it.each([
    ["UserError", ["code: UserErrorCode!", "message: String!", "path: [String!]"]],
    [
      "Service",
      [
        ...["id: ID!", "name: String!", "description: String", "version: Int!"],
        ...["escalationPolicy: EscalationPolicy", "defaultCategory: Category"],
        "dependsOn: [Service!]!",
        "incidents(filter: IncidentFilter, first: Int = 20, after: String): IncidentConnection!",
      ],
    ],
    [
      "Incident",
      [
        ...["id: ID!", "title: String!", "description: String", "severity: Severity!"],
        ...["status: IncidentStatus!", "category: Category!", "service: Service!"],
        ...["drill: Boolean!", "falseAlarm: Boolean!", "duplicateOf: Incident"],
        ...["startedAt: DateTime!", "detectedAt: DateTime!", "declaredAt: DateTime!"],
        ...["acknowledgedAt: DateTime", "mitigatedAt: DateTime", "resolvedAt: DateTime"],
        ...["closedAt: DateTime", "signalCount: Int!"],
        "timeline(first: Int = 100, after: String): TimelineEventConnection!",
        ...["deliveries: [Delivery!]!", "version: Int!"],
      ],
    ],
    [
      "TimelineEvent",
      ["id: ID!", "at: DateTime!", "kind: String!", "actor: String!", "summary: String!"],
    ],
    [
      "Delivery",
      [
        ...["id: ID!", "channel: String!", "target: String!", "status: DeliveryStatus!"],
        ...["attempts: Int!", "requestedAt: DateTime!", "settledAt: DateTime", "reason: String"],
      ],
    ],
    [
      "IncidentConnection",
      ["edges: [IncidentEdge!]!", "nodes: [Incident!]!", "pageInfo: PageInfo!"],
    ],
    [
      "IncidentFilter",
      [
        ...["status: [IncidentStatus!]", "severity: [Severity!]", "category: [Category!]"],
        ...["serviceId: ID", "open: Boolean", "drill: Boolean", "from: DateTime", "to: DateTime"],
      ],
    ],
    [
      "Query",
      [
        ...["node(id: ID!): Node", "incident(id: ID!): Incident", "service(id: ID!): Service"],
        "incidents(filter: IncidentFilter, first: Int = 20, after: String): IncidentConnection!",
        "services(first: Int = 50, after: String): ServiceConnection!",
        "metrics(filter: MetricsFilter, from: DateTime!, to: DateTime!, groupBy: MetricsGroup = NONE): [MetricsBucket!]!",
      ],
    ],
    ["MetricsFilter", ["serviceId: ID", "severity: [Severity!]", "category: [Category!]"]],
    [
      "DurationStats",
      [
        ...["count: Int!", "meanSeconds: Float", "p50Seconds: Float", "p90Seconds: Float"],
        "p99Seconds: Float",
      ],
    ],
    [
      "MetricsBucket",
      [
        ...["key: String!", "incidentCount: Int!", "timeToDetect: DurationStats!"],
        ...["timeToAcknowledge: DurationStats!", "timeToMitigate: DurationStats!"],
        ...["timeToResolve: DurationStats!", "timeToRestore: DurationStats!"],
        "meanTimeBetweenFailuresSeconds: Float",
      ],
    ],
    [
      "Mutation",
      [
        "declareIncident(input: DeclareIncidentInput!): IncidentPayload!",
        "acknowledgeIncident(input: IncidentActionInput!): IncidentPayload!",
        "advanceIncident(input: AdvanceIncidentInput!): IncidentPayload!",
        "resolveIncident(input: ResolveIncidentInput!): IncidentPayload!",
        "reopenIncident(input: IncidentActionInput!): IncidentPayload!",
        "changeIncidentSeverity(input: ChangeSeverityInput!): IncidentPayload!",
        "addIncidentNote(input: AddNoteInput!): IncidentPayload!",
        "correctIncidentTimes(input: CorrectTimesInput!): IncidentPayload!",
        "createService(input: CreateServiceInput!): ServicePayload!",
      ],
    ],
    ["IncidentPayload", ["incident: Incident", "userErrors: [UserError!]!"]],
    ["ServicePayload", ["service: Service", "userErrors: [UserError!]!"]],
  ])("has the fields of %s", (type, fields) => {
    expect(fieldsOf(type)).toEqual(expect.arrayContaining(fields));
  });

  it.each([
    [
      "DeclareIncidentInput",
      "serviceId: ID! title: String! description: String severity: String! category: Category startedAt: DateTime detectedAt: DateTime drill: Boolean dedupKey: String idempotencyKey: String",
    ],
    [
      "IncidentActionInput",
      "id: ID! expectedVersion: Int idempotencyKey: String note: String at: DateTime",
    ],
    [
      "AdvanceIncidentInput",
      "id: ID! status: IncidentStatus! expectedVersion: Int idempotencyKey: String note: String at: DateTime",
    ],
    [
      "ResolveIncidentInput",
      "id: ID! falseAlarm: Boolean rootCause: String expectedVersion: Int idempotencyKey: String note: String at: DateTime",
    ],
    [
      "ChangeSeverityInput",
      "id: ID! severity: String! reason: String expectedVersion: Int idempotencyKey: String",
    ],
    ["AddNoteInput", "id: ID! text: String! idempotencyKey: String"],
    [
      "CorrectTimesInput",
      "id: ID! startedAt: DateTime detectedAt: DateTime acknowledgedAt: DateTime mitigatedAt: DateTime resolvedAt: DateTime reason: String! expectedVersion: Int idempotencyKey: String",
    ],
    [
      "CreateServiceInput",
      "name: String! description: String escalationPolicyId: ID defaultCategory: Category dependsOn: [ID!] idempotencyKey: String",
    ],
  ])("takes %s, and wants nothing more", (type, fields) => {
    const known = fields.replace(/: /g, ":").split(" ");
    const all = fieldsOf(type).map((field) => field.replace(": ", ":"));
    expect(all).toEqual(expect.arrayContaining(known));
    expect(all.filter((field) => field.endsWith("!") && !known.includes(field))).toEqual([]);
  });

  it.each(["Incident", "Service", "User", "EscalationPolicy"])("has %s as a node", (name) => {
    const type = schema.getType(name);
    expect(isObjectType(type) && type.getInterfaces().map(String)).toEqual(["Node"]);
  });
});
