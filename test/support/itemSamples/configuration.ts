import { actionSettingsItem } from "../../../adapters/dynamodb/items/actionSettings.ts";
import { auditItem } from "../../../adapters/dynamodb/items/audit.ts";
import { awsRoutesItem } from "../../../adapters/dynamodb/items/awsRoutes.ts";
import { channelItem, channelPlacement } from "../../../adapters/dynamodb/items/channel.ts";
import {
  contactCodeItem,
  contactCodePlacement,
} from "../../../adapters/dynamodb/items/contactCode.ts";
import { freezesItem } from "../../../adapters/dynamodb/items/freezes.ts";
import { idempotencyItem } from "../../../adapters/dynamodb/items/idempotency.ts";
import {
  integrationItem,
  integrationPlacement,
} from "../../../adapters/dynamodb/items/integration.ts";
import { nameItem } from "../../../adapters/dynamodb/items/name.ts";
import {
  playbookIndexItem,
  playbookItem,
  playbookPlacement,
  playbookVersionPlacement,
} from "../../../adapters/dynamodb/items/playbook.ts";
import {
  proposalItem,
  proposalPlacement,
} from "../../../adapters/dynamodb/items/playbookProposal.ts";
import {
  defaultPolicyItem,
  policyItem,
  policyPlacement,
  policyUseItem,
} from "../../../adapters/dynamodb/items/policy.ts";
import {
  pushInvitationItem,
  pushInvitationPlacement,
} from "../../../adapters/dynamodb/items/pushInvitation.ts";
import { sentPagesItem, sentPagesPlacement } from "../../../adapters/dynamodb/items/sentPages.ts";
import { serviceItem, servicePlacement } from "../../../adapters/dynamodb/items/service.ts";
import { severitiesItem } from "../../../adapters/dynamodb/items/severities.ts";
import { subscriptionsItem } from "../../../adapters/dynamodb/items/subscriptions.ts";
import { teamItem, teamPlacement } from "../../../adapters/dynamodb/items/team.ts";
import { testPagesItem, testPagesPlacement } from "../../../adapters/dynamodb/items/testPages.ts";
import { useItem } from "../../../adapters/dynamodb/items/use.ts";
import { userItem, userPlacement } from "../../../adapters/dynamodb/items/user.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { SentPages } from "../../../app/pagePorts.ts";
import type { AuditEntry } from "../../../domain/audit.ts";
import type { Channel } from "../../../domain/channel.ts";
import type { ContactCode } from "../../../domain/contactCode.ts";
import type { Integration } from "../../../domain/integration.ts";
import { cardOf } from "../../../domain/playbooks/cardOf.ts";
import type { Playbook } from "../../../domain/playbooks/playbook.ts";
import type { PlaybookProposal } from "../../../domain/playbooks/proposals/proposal.ts";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import type { Freeze } from "../../../domain/prevention/freeze.ts";
import type { PushInvitation } from "../../../domain/pushSubscription.ts";
import type { Service } from "../../../domain/service.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import type { Team } from "../../../domain/team.ts";
import type { TestPages } from "../../../domain/testPage.ts";
import type { User } from "../../../domain/user.ts";
import { at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const policy: EscalationPolicy = {
  id: "pol_ml",
  name: "ML on call",
  version: 3,
  steps: [
    { targets: [{ kind: "USER", id: "usr_ada", name: "Ada" }], delaySeconds: 300 },
    { targets: [{ kind: "CHANNEL", name: "slack-critical" }] },
  ],
  repeat: 1,
};
const service: Service = {
  id: "fraudscoring",
  name: "fraud-scoring",
  description: "Scores payments.",
  version: 7,
  defaultCategory: "MODEL_PERFORMANCE",
  dependsOn: ["featurestore"],
  autoResolve: false,
  teamId: "team_ml",
  policy,
  rules: [
    {
      name: "canaries",
      enabled: true,
      match: {
        source: "alert*",
        labels: [{ name: "stage", value: "canary" }],
        title: "latency",
        severities: ["SEV3", "UNSTATED"],
      },
      category: "LATENCY",
      severity: "SEV4",
      title: "{model}: {@title}",
      dedupKey: "{model}",
      suppress: false,
      stop: true,
    },
  ],
  resolveAfterSeconds: 300,
  grouping: { windowSeconds: 600, by: "LABELS", labels: ["model"] },
  maintenance: [
    {
      id: "win_1",
      name: "nightly retraining",
      start: at("10:00"),
      end: at("12:00"),
      labels: [{ name: "stage", value: "*" }],
      recurrence: {
        timeZone: "Europe/London",
        windows: [{ kind: "WEEKLY", startTime: "02:00", startDay: 1, durationSeconds: 3_600 }],
      },
    },
  ],
  awsResources: ["arn:aws:sagemaker:*:*:endpoint/fraud-*"],
};
const user: User = {
  id: "usr_ada",
  name: "Ada",
  email: "ada@example.org",
  version: 2,
  contacts: ["screen", "pager"],
  verifiedContacts: ["pager"],
  contactRules: [
    { urgency: "PAGE", channel: "pager", delaySeconds: 0 },
    { urgency: "INFORM", channel: "screen", delaySeconds: 120 },
  ],
  quietHours: { days: [1, 5], from: "22:00", to: "07:00" },
  pagesPerHour: 30,
  timeZone: "Europe/London",
  login: "auth0|ada",
  leftAt: at("12:00"),
};
const sentPages: SentPages = {
  revision: 3,
  pages: [
    {
      ...{ incidentId: "inc_1", seq: 1, channel: "pager", serviceId: "fraudscoring" },
      ...({ severity: "SEV2", at: at("10:00") } as const),
    },
  ],
};
const team: Team = {
  id: "team_ml",
  name: "ML platform",
  version: 2,
  memberIds: ["usr_ada", "usr_grace"],
  managerIds: ["usr_ada"],
};
const contactCode: ContactCode = {
  userId: "usr_ada",
  channel: "pager",
  salt: "5a17",
  hash: "c0de",
  sentAt: at("10:00"),
  until: at("10:15"),
  tries: 1,
};
const testPages: TestPages = {
  userId: "usr_ada",
  version: 2,
  pages: [{ id: "msg_1", channel: "pager", sentAt: at("10:00") }],
};
const channel: Channel = {
  name: "slack-critical",
  kind: "slack",
  version: 1,
  secretName: "tocsin/dev/channels/slack-critical",
};
const integration: Integration = {
  id: "int_1",
  serviceId: "fraudscoring",
  name: "Alertmanager",
  version: 3,
  keyHash: "5e88",
  createdAt: at("10:00"),
  revokedAt: at("11:00"),
  secret: {
    name: "tocsin/dev/integrations/int_1",
    versionId: "22222222222222222222222222222222",
    setAt: at("10:30"),
    previous: { versionId: "11111111111111111111111111111111", until: at("11:30") },
  },
  topicArns: ["arn:aws:sns:eu-west-1:448120073951:alarms"],
  mapping: {
    each: "$.alerts",
    key: "{id}",
    title: "{name} of {$.sender}",
    status: "{state}",
    statuses: { firing: ["*"], acknowledged: [], resolved: ["ok"], ignored: ["debug"] },
    severity: "{level}",
    severities: [{ word: "loud", severity: "SEV1" }],
    description: "{text}",
    startedAt: "{since}",
    occurredAt: "{$.at}",
    messageId: "{$.id}",
    episode: "{since}",
    group: "{$.group}",
    url: "{page}",
    labels: [{ name: "sender", value: "{$.sender}" }],
    labelsAt: "tags",
  },
};
const audit: AuditEntry = {
  id: "aud_1",
  at: at("10:00"),
  actor: "user:ada",
  action: "updateUser",
  subject: "usr_ada",
  from: { name: "Ada" },
  to: { name: "Ada L.", contacts: [] },
};
const routing = {
  version: 4,
  routes: [{ pattern: "arn:aws:*", serviceId: "fraudscoring" }],
  defaultServiceId: "platform",
};
const playbook: Playbook = {
  ...{ id: "pbk_drift", version: 2, name: "Drift", summary: "Inputs moved." },
  ...{ categories: ["DRIFT"], serviceIds: ["fraudscoring"] },
  labels: [{ name: "stage", value: "*" }],
  steps: [
    {
      ...{ key: "look", phase: "ASSESS", title: "Look", instruction: "At the graphs." },
      commands: [{ label: "Kubernetes", text: "kubectl get pods" }],
      expectedMinutes: 3,
      question: { text: "Has it moved?", yes: "undo", no: "END" },
    },
    {
      ...{ key: "undo", phase: "MITIGATE", title: "Undo", instruction: "The change.", next: "END" },
      action: {
        ...{ label: "Roll back", kind: "STEP_FUNCTIONS", target: "endpoint-rollback" },
        input: [{ name: "endpoint", value: "{endpoint}" }],
        ...{ needsApproval: true, timeLimitSeconds: 600 },
        automatic: { categories: ["DRIFT"], severities: ["SEV1"] },
      },
    },
  ],
};
const proposed = {
  ...{ id: "prp_1", version: 1, incidentId: "inc_1", serviceId: "fraudscoring" },
  ...{ playbook: { id: "pbk_drift", version: 2, name: "Drift" }, reason: "Too slow." },
  ...{ findings: ['"Look" took 12 min; 3 were expected.'], summary: "Inputs moved." },
  ...{ steps: playbook.steps, proposedBy: { actor: "user:ada", name: "Ada" } },
  proposedAt: at("10:00"),
};
const decision = {
  decidedBy: { actor: "user:grace", name: "Grace", userId: "usr_grace" },
  decidedAt: at("11:00"),
};
const proposals: readonly PlaybookProposal[] = [
  { ...proposed, state: "OPEN" },
  { ...proposed, ...decision, state: "ACCEPTED", became: 3 },
  { ...proposed, ...decision, state: "DECLINED", why: "It was a holiday." },
];
const actionSettings = {
  ...{ version: 2, automatic: false },
  targets: [
    {
      ...({ name: "endpoint-rollback", kind: "STEP_FUNCTIONS" } as const),
      resource: "arn:aws:states:eu-west-1:111122223333:stateMachine:tocsin-rollback",
    },
  ],
};
const invitation: PushInvitation = {
  ...{ tokenHash: "5e88", userId: "usr_ada", channel: "push-ada-x7k2" },
  until: at("12:00"),
};
const subscriptions: readonly Subscription[] = [
  {
    ...{ teamId: "team_ml", categories: ["DRIFT"], lowestSeverity: "SEV3" },
    ...{ toleranceSeconds: 300, channels: ["slack-data"], tellsMembers: true, pages: false },
  },
];
const request = { inputHash: "c0ffee", resultId: "usr_ada" };

const holidays: Freeze = {
  ...{ id: "frz_1", name: "Holidays", reason: "Half of us are away.", serviceIds: [] },
  ...{ start: at("2026-12-20T00:00:00Z"), end: at("2027-01-04T00:00:00Z") },
};
const weekends: Freeze = {
  ...{ id: "frz_2", name: "Weekends", serviceIds: ["fraudscoring"] },
  start: at("2026-12-01T00:00:00Z"),
  recurrence: {
    timeZone: "Europe/Lisbon",
    windows: [{ kind: "WEEKLY", startDay: 5, startTime: "16:00", durationSeconds: 230_400 }],
  },
};

export const configurationSamples: readonly Sample[] = [
  coded("service", serviceItem, [service, servicePlacement(service)]),
  coded("policy", policyItem, [policy, policyPlacement(policy)]),
  coded("policy", defaultPolicyItem, [{ version: 1, policy }, { ...keys.defaultPolicy() }]),
  coded("policy", policyUseItem, [
    { serviceId: "fraudscoring" },
    { ...keys.policyUse("pol_ml", "fraudscoring") },
  ]),
  coded("user", userItem, [user, userPlacement(user)]),
  coded("team", teamItem, [team, teamPlacement(team)]),
  coded("use", useItem, [{ ownerId: "pol_ml" }, { ...keys.teamUse("team_ml", "pol_ml") }]),
  coded("sentPages", sentPagesItem, [sentPages, sentPagesPlacement("usr_ada", sentPages)]),
  coded("testPages", testPagesItem, [testPages, testPagesPlacement(testPages)]),
  coded("contactCode", contactCodeItem, [contactCode, contactCodePlacement(contactCode)]),
  coded("name", nameItem, [{ ownerId: "usr_ada" }, { ...keys.login("auth0|ada") }]),
  coded("channel", channelItem, [channel, channelPlacement(channel)]),
  coded("integration", integrationItem, [integration, integrationPlacement(integration)]),
  coded("severities", severitiesItem, [
    { version: 1, table: DEFAULT_SEVERITIES },
    { ...keys.severities() },
  ]),
  coded("actionSettings", actionSettingsItem, [actionSettings, { ...keys.actionSettings() }]),
  coded("playbook", playbookItem, [playbook, playbookPlacement(playbook)]),
  coded("playbook", playbookItem, [playbook, playbookVersionPlacement(playbook)]),
  ...proposals.map((one) => coded("playbookProposal", proposalItem, [one, proposalPlacement(one)])),
  coded("playbook", playbookIndexItem, [
    { version: 3, own: [cardOf(playbook)], retired: ["pbk_other"] },
    { ...keys.playbooks() },
  ]),
  coded("pushInvitation", pushInvitationItem, [invitation, pushInvitationPlacement(invitation)]),
  coded("subscriptions", subscriptionsItem, [
    { version: 2, subscriptions },
    { ...keys.subscriptions() },
  ]),
  coded("freezes", freezesItem, [
    { version: 3, freezes: [holidays, weekends] },
    { ...keys.freezes() },
  ]),
  coded("awsRoutes", awsRoutesItem, [routing, { ...keys.awsRoutes() }]),
  coded("name", nameItem, [{ ownerId: "fraudscoring" }, { ...keys.name("service", "fraud") }]),
  coded("audit", auditItem, [audit, { ...keys.audit("USR#usr_ada", audit.at, audit.id) }]),
  coded("idempotency", idempotencyItem, [
    request,
    { ...keys.idempotency("user:ada#createUser#1") },
  ]),
];
