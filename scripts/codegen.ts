/**
 * Makes graphql/generated from graphql/schema: the resolver types, and the schema's document for the bundle; and
 * domain/playbooks/generated from the YAML in playbooks/.
 * With --check it writes nothing and fails when what is there is stale.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { type DocumentNode, parse } from "graphql";
import { cardsSource, shippedPlaybooks, shippedSource } from "./playbooks/shipped.ts";

const root = join(import.meta.dirname, "..");
const schemaFolder = join(root, "graphql/schema");
const TYPES = "graphql/generated/types.ts";
const madeFrom = (folder: string) =>
  `// Made by \`npm run codegen\` from ${folder}; changed there, never here.\n`;

const domain = (file: string, name: string) => `../../domain/${file}.ts#${name}`;
/** Under another name, since the generated file has a type of the same name for the GraphQL shape. */
const model = (file: string, name: string) => `${domain(file, name)} as ${name}Model`;

/** What resolvers are given for an object of a GraphQL type, where that is not the GraphQL shape itself. */
const departure = (name: string) => `../../app/configure/userDeparture.ts#${name} as ${name}Model`;

const mappers = {
  ActionItem: model("actionItems/actionItem", "ActionItem"),
  ActionItemEntry: model("actionItems/events", "ActionItemEntry"),
  AuditEntry: model("audit", "AuditEntry"),
  CalendarFeed: model("oncall/calendarFeed", "CalendarFeed"),
  CategorySubscription: model("subscription", "Subscription"),
  Channel: model("channel", "Channel"),
  Coverage: model("oncall/coverage", "Coverage"),
  CoverageFinding: model("oncall/finding", "Finding"),
  CoverageSpan: model("oncall/stepCoverage", "CoverageSpan"),
  CoverSuggestion: model("oncall/suggestCover", "CoverSuggestion"),
  Delivery: model("delivery", "Delivery"),
  Drill: model("incident", "Incident"),
  DrillOccasion: model("drills/plan/occasion", "Occasion"),
  DrillPlan: model("drills/plan/drillSeries", "DrillSeries"),
  DrillScenario: model("drills/scenario", "DrillScenario"),
  DrillScore: model("drills/score", "DrillScore"),
  DeploymentReason: domain("prevention/advice", "Reason"),
  EscalationPolicy: model("policy", "EscalationPolicy"),
  EscalationState: model("incident", "OpenIncident"),
  EscalationStep: model("policy", "Step"),
  EscalationTarget: model("policy", "PolicyTarget"),
  Freeze: model("prevention/freeze", "Freeze"),
  HandoffIncident: domain("oncall/handoff/handoffReport", "ReportedIncident"),
  HandoffReport: model("oncall/handoff/handoffReport", "HandoffReport"),
  FixPlanPart: model("fixPlans/fixPlan", "FixPlanPart"),
  Repeat: "../../app/repeats/listRepeats.ts#RepeatedIncident",
  Heartbeat: domain("heartbeat/pulse", "Beat"),
  Incident: model("incident", "Incident"),
  IncidentKey: model("grouping/groupedKey", "GroupedKey"),
  Integration: model("integration", "Integration"),
  OnCallEntry: model("oncall/onCallEntries", "OnCallEntry"),
  Responder: model("incident", "Responder"),
  RoleHolder: model("roles/role", "RoleHolder"),
  KnownIssue: model("oncall/handoff/handoffReport", "KnownIssue"),
  IncidentUpdate: model("communication/incidentUpdate", "IncidentUpdate"),
  UpdateApproval: model("communication/incidentUpdate", "Approval"),
  UpdateReviewers: "../communicationSettings.ts#Reviewers as ReviewersModel",
  Layer: model("oncall/schedule", "Layer"),
  LoadFairness: model("oncall/fairness", "Fairness"),
  MappedSignal: model("signal", "Signal"),
  MaintenanceWindow: model("maintenanceWindow", "MaintenanceWindow"),
  PageCheck: "../resolvers/PageCheck.ts#SetUpCheck as PageCheckModel",
  PersonLoad: model("oncall/loadsOf", "PersonLoad"),
  Playbook: model("playbooks/playbook", "Playbook"),
  PlaybookAction: model("playbooks/actions/action", "PlaybookAction"),
  PlaybookActionRun: model("playbooks/actions/actionRun", "ActionRun"),
  PlaybookProposal: model("playbooks/proposals/proposal", "PlaybookProposal"),
  PlaybookRun: model("playbooks/playbookRun", "PlaybookRun"),
  CauseCount: model("postmortems/causeCounts", "CauseCount"),
  Postmortem: model("postmortems/postmortem", "Postmortem"),
  PostmortemParticipant: domain("postmortems/postmortem", "Participant"),
  Schedule: model("oncall/schedule", "Schedule"),
  ScheduleEntry: model("oncall/events", "ScheduleEntry"),
  ScheduleOverride: model("oncall/schedule", "Override"),
  SchedulePreview: model("oncall/finalSchedule", "FinalSchedule"),
  ScheduleVersion: model("oncall/schedule", "ScheduleVersion"),
  ServiceEntry: model("maintenance/serviceEntry", "ServiceEntry"),
  Service: model("service", "Service"),
  SeverityRule: model("severity", "SeverityRule"),
  ServiceChange: model("changes/serviceChange", "ServiceChange"),
  SimilarIncident: model("changes/similarity", "SimilarIncident"),
  Suspect: model("changes/suspects", "Suspect"),
  Shift: model("oncall/finalSchedule", "Shift"),
  ShiftRequest: model("oncall/shiftRequest", "ShiftRequest"),
  PolicyDeparture: departure("PolicyDeparture"),
  ScheduleDeparture: departure("ScheduleDeparture"),
  SignalMapping: model("mapping/signalMapping", "SignalMapping"),
  SignalRule: model("signalRule", "SignalRule"),
  SuppressedSignal: model("suppressedSignal", "SuppressedSignal"),
  Team: model("team", "Team"),
  TriedSignal: "../../app/queries/tryServiceRules.ts#Trial as TriedSignalModel",
  StepCoverage: model("oncall/stepCoverage", "StepCoverage"),
  TimelineEvent: model("events", "TimelineEntry"),
  User: model("user", "User"),
  UserDeparture: departure("UserDeparture"),
};

const config = {
  contextType: "../context.ts#GraphQLContext",
  disableDescriptions: true,
  enumsAsTypes: true,
  immutableTypes: true,
  inputMaybeValue: "T | null | undefined",
  mappers,
  maybeValue: "T | null | undefined",
  noSchemaStitching: true,
  resolverTypeWrapperSignature: "Promise<T> | T",
  scalars: { Date: "string", DateTime: "number", ID: { input: "string", output: "string" } },
  useIndexSignature: true,
  useTypeImports: true,
};

async function schemaText(): Promise<string> {
  const files = (await readdir(schemaFolder)).filter((file) => file.endsWith(".graphql")).sort();
  const parts = await Promise.all(files.map((file) => readFile(join(schemaFolder, file), "utf8")));
  return parts.join("\n");
}

const typesOf = (schema: DocumentNode): Promise<string> =>
  codegen({
    filename: join(root, TYPES),
    schema,
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });

/** Parsed already, since a cold start reads JSON ten times as fast as GraphQL. */
const typeDefsOf = (schema: DocumentNode): string =>
  `import type { DocumentNode } from "graphql";\n
export const typeDefs: DocumentNode = JSON.parse(${JSON.stringify(JSON.stringify(schema))});\n`;

async function isStale(file: string, wanted: string): Promise<boolean> {
  const present = await readFile(file, "utf8").catch(() => undefined);
  return present !== wanted;
}

async function main(): Promise<void> {
  const schema = parse(await schemaText(), { noLocation: true });
  const playbooks = await shippedPlaybooks(join(root, "playbooks"));
  const outputs = {
    [TYPES]: madeFrom("graphql/schema") + (await typesOf(schema)),
    "graphql/generated/typeDefs.ts": madeFrom("graphql/schema") + typeDefsOf(schema),
    "domain/playbooks/generated/shipped.ts": madeFrom("playbooks/") + shippedSource(playbooks),
    "domain/playbooks/generated/shippedCards.ts": madeFrom("playbooks/") + cardsSource(playbooks),
  };
  for (const [name, wanted] of Object.entries(outputs)) {
    const file = join(root, name);
    if (!(await isStale(file, wanted))) continue;
    if (process.argv.includes("--check")) {
      console.error(`${name} is stale: run npm run codegen`);
      process.exitCode = 1;
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, wanted);
    }
  }
}

await main();
