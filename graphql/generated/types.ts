// Made by `npm run codegen` from graphql/schema; changed there, never here.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActionItem as ActionItemModel } from '../../domain/actionItems/actionItem.ts';
import type { ActionItemEntry as ActionItemEntryModel } from '../../domain/actionItems/events.ts';
import type { AuditEntry as AuditEntryModel } from '../../domain/audit.ts';
import type { CalendarFeed as CalendarFeedModel } from '../../domain/oncall/calendarFeed.ts';
import type { Subscription as SubscriptionModel } from '../../domain/subscription.ts';
import type { Channel as ChannelModel } from '../../domain/channel.ts';
import type { Coverage as CoverageModel } from '../../domain/oncall/coverage.ts';
import type { Finding as FindingModel } from '../../domain/oncall/finding.ts';
import type { CoverageSpan as CoverageSpanModel, StepCoverage as StepCoverageModel } from '../../domain/oncall/stepCoverage.ts';
import type { CoverSuggestion as CoverSuggestionModel } from '../../domain/oncall/suggestCover.ts';
import type { Delivery as DeliveryModel } from '../../domain/delivery.ts';
import type { Incident as IncidentModel, OpenIncident as OpenIncidentModel, Responder as ResponderModel } from '../../domain/incident.ts';
import type { Occasion as OccasionModel } from '../../domain/drills/plan/occasion.ts';
import type { DrillSeries as DrillSeriesModel } from '../../domain/drills/plan/drillSeries.ts';
import type { DrillScenario as DrillScenarioModel } from '../../domain/drills/scenario.ts';
import type { DrillScore as DrillScoreModel } from '../../domain/drills/score.ts';
import type { Reason } from '../../domain/prevention/advice.ts';
import type { EscalationPolicy as EscalationPolicyModel, Step as StepModel, PolicyTarget as PolicyTargetModel } from '../../domain/policy.ts';
import type { Freeze as FreezeModel } from '../../domain/prevention/freeze.ts';
import type { ReportedIncident, HandoffReport as HandoffReportModel, KnownIssue as KnownIssueModel } from '../../domain/oncall/handoff/handoffReport.ts';
import type { FixPlanPart as FixPlanPartModel } from '../../domain/fixPlans/fixPlan.ts';
import type { RepeatedIncident } from '../../app/repeats/listRepeats.ts';
import type { Beat } from '../../domain/heartbeat/pulse.ts';
import type { GroupedKey as GroupedKeyModel } from '../../domain/grouping/groupedKey.ts';
import type { Integration as IntegrationModel } from '../../domain/integration.ts';
import type { OnCallEntry as OnCallEntryModel } from '../../domain/oncall/onCallEntries.ts';
import type { RoleHolder as RoleHolderModel } from '../../domain/roles/role.ts';
import type { IncidentUpdate as IncidentUpdateModel, Approval as ApprovalModel } from '../../domain/communication/incidentUpdate.ts';
import type { Reviewers as ReviewersModel } from '../communicationSettings.ts';
import type { Layer as LayerModel, Schedule as ScheduleModel, Override as OverrideModel, ScheduleVersion as ScheduleVersionModel } from '../../domain/oncall/schedule.ts';
import type { Fairness as FairnessModel } from '../../domain/oncall/fairness.ts';
import type { Signal as SignalModel } from '../../domain/signal.ts';
import type { MaintenanceWindow as MaintenanceWindowModel } from '../../domain/maintenanceWindow.ts';
import type { SetUpCheck as PageCheckModel } from '../resolvers/PageCheck.ts';
import type { PersonLoad as PersonLoadModel } from '../../domain/oncall/loadsOf.ts';
import type { Playbook as PlaybookModel } from '../../domain/playbooks/playbook.ts';
import type { PlaybookAction as PlaybookActionModel } from '../../domain/playbooks/actions/action.ts';
import type { ActionRun as ActionRunModel } from '../../domain/playbooks/actions/actionRun.ts';
import type { PlaybookProposal as PlaybookProposalModel } from '../../domain/playbooks/proposals/proposal.ts';
import type { PlaybookRun as PlaybookRunModel } from '../../domain/playbooks/playbookRun.ts';
import type { CauseCount as CauseCountModel } from '../../domain/postmortems/causeCounts.ts';
import type { Postmortem as PostmortemModel, Participant } from '../../domain/postmortems/postmortem.ts';
import type { ScheduleEntry as ScheduleEntryModel } from '../../domain/oncall/events.ts';
import type { FinalSchedule as FinalScheduleModel, Shift as ShiftModel } from '../../domain/oncall/finalSchedule.ts';
import type { ServiceEntry as ServiceEntryModel } from '../../domain/maintenance/serviceEntry.ts';
import type { Service as ServiceModel } from '../../domain/service.ts';
import type { SeverityRule as SeverityRuleModel } from '../../domain/severity.ts';
import type { ServiceChange as ServiceChangeModel } from '../../domain/changes/serviceChange.ts';
import type { SimilarIncident as SimilarIncidentModel } from '../../domain/changes/similarity.ts';
import type { Suspect as SuspectModel } from '../../domain/changes/suspects.ts';
import type { ShiftRequest as ShiftRequestModel } from '../../domain/oncall/shiftRequest.ts';
import type { PolicyDeparture as PolicyDepartureModel, ScheduleDeparture as ScheduleDepartureModel, UserDeparture as UserDepartureModel } from '../../app/configure/userDeparture.ts';
import type { SignalMapping as SignalMappingModel } from '../../domain/mapping/signalMapping.ts';
import type { SignalRule as SignalRuleModel } from '../../domain/signalRule.ts';
import type { SuppressedSignal as SuppressedSignalModel } from '../../domain/suppressedSignal.ts';
import type { Team as TeamModel } from '../../domain/team.ts';
import type { Trial as TriedSignalModel } from '../../app/queries/tryServiceRules.ts';
import type { TimelineEntry as TimelineEntryModel } from '../../domain/events.ts';
import type { User as UserModel } from '../../domain/user.ts';
import type { GraphQLContext } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  DateTime: { input: number; output: number; }
};

export type ActionItem = Node & {
  readonly __typename?: 'ActionItem';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly details?: Maybe<Scalars['String']['output']>;
  readonly kind: ActionItemKind;
  readonly priority: ActionItemPriority;
  readonly state: ActionItemState;
  readonly owner: User;
  readonly ownerless: Scalars['Boolean']['output'];
  readonly dueOn: Scalars['Date']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly service?: Maybe<Service>;
  readonly incident?: Maybe<Incident>;
  readonly ticket?: Maybe<ActionItemTicket>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy: Scalars['String']['output'];
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly endedBy?: Maybe<Scalars['String']['output']>;
  readonly endNote?: Maybe<Scalars['String']['output']>;
  readonly nextReminderAt?: Maybe<Scalars['DateTime']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly record: ActionItemEntryConnection;
  readonly part?: Maybe<FixPart>;
};


export type ActionItemRecordArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ActionItemKind =
  | 'PREVENT'
  | 'DETECT'
  | 'MITIGATE';

export type ActionItemPriority =
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW';

export type ActionItemState =
  | 'OPEN'
  | 'DONE'
  | 'CANCELLED';

export type ActionItemTicket = {
  readonly __typename?: 'ActionItemTicket';
  readonly url: Scalars['String']['output'];
  readonly key?: Maybe<Scalars['String']['output']>;
};

export type ActionItemEntry = {
  readonly __typename?: 'ActionItemEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly kind: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
};

export type ActionItemEntryConnection = {
  readonly __typename?: 'ActionItemEntryConnection';
  readonly edges: ReadonlyArray<ActionItemEntryEdge>;
  readonly nodes: ReadonlyArray<ActionItemEntry>;
  readonly pageInfo: PageInfo;
};

export type ActionItemEntryEdge = {
  readonly __typename?: 'ActionItemEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ActionItemEntry;
};

export type ActionItemConnection = {
  readonly __typename?: 'ActionItemConnection';
  readonly edges: ReadonlyArray<ActionItemEdge>;
  readonly nodes: ReadonlyArray<ActionItem>;
  readonly pageInfo: PageInfo;
};

export type ActionItemEdge = {
  readonly __typename?: 'ActionItemEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ActionItem;
};

export type ActionItemFilter = {
  readonly state?: InputMaybe<ActionItemState>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly kind?: InputMaybe<ActionItemKind>;
  readonly priority?: InputMaybe<ActionItemPriority>;
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly actionItem?: Maybe<ActionItem>;
  readonly actionItems: ActionItemConnection;
  readonly auditLog: AuditEntryConnection;
  readonly channels: ChannelConnection;
  readonly coverage: Coverage;
  readonly onCall: ReadonlyArray<OnCallEntry>;
  readonly userDeparture: UserDeparture;
  readonly deploymentAdvice: DeploymentAdvice;
  readonly drillScenarios: ReadonlyArray<DrillScenario>;
  readonly drill?: Maybe<Drill>;
  readonly drills: DrillConnection;
  readonly drillPlan?: Maybe<DrillPlan>;
  readonly escalationPolicy?: Maybe<EscalationPolicy>;
  readonly escalationPolicies: EscalationPolicyConnection;
  readonly defaultEscalationPolicy?: Maybe<EscalationPolicy>;
  readonly suggestedFixes: ReadonlyArray<SuggestedFix>;
  readonly freezes: Freezes;
  readonly heartbeat?: Maybe<Heartbeat>;
  readonly incident?: Maybe<Incident>;
  readonly incidents: IncidentConnection;
  readonly metrics: ReadonlyArray<MetricsBucket>;
  readonly onCallLoad: OnCallLoad;
  readonly suggestCover: ReadonlyArray<CoverSuggestion>;
  readonly pageCheck?: Maybe<PageCheck>;
  readonly playbook?: Maybe<Playbook>;
  readonly playbooks: PlaybookConnection;
  readonly actionSettings: ActionSettings;
  readonly playbookProposal?: Maybe<PlaybookProposal>;
  readonly postmortems: PostmortemConnection;
  readonly causeCounts: ReadonlyArray<CauseCount>;
  readonly repeats: ReadonlyArray<Repeat>;
  readonly node?: Maybe<Node>;
  readonly viewer: Viewer;
  readonly schedule?: Maybe<Schedule>;
  readonly schedules: ScheduleConnection;
  readonly previewSchedule: SchedulePreview;
  readonly service?: Maybe<Service>;
  readonly services: ServiceConnection;
  readonly defaultAwsService?: Maybe<Service>;
  readonly severities: SeverityTable;
  readonly tryIntegrationMapping: MappingTrial;
  readonly tryServiceRules: RuleTrial;
  readonly categorySubscriptions: CategorySubscriptions;
  readonly team?: Maybe<Team>;
  readonly teams: TeamConnection;
  readonly communication: Communication;
  readonly user?: Maybe<User>;
  readonly users: UserConnection;
};


export type QueryActionItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActionItemsArgs = {
  filter?: InputMaybe<ActionItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditLogArgs = {
  subject: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChannelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCoverageArgs = {
  policyId: Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QueryOnCallArgs = {
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  scheduleId?: InputMaybe<Scalars['ID']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryUserDepartureArgs = {
  userId: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryDeploymentAdviceArgs = {
  serviceId: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  fixes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryDrillArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDrillsArgs = {
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDrillPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEscalationPolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEscalationPoliciesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySuggestedFixesArgs = {
  category: Category;
};


export type QueryHeartbeatArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIncidentsArgs = {
  filter?: InputMaybe<IncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMetricsArgs = {
  filter?: InputMaybe<MetricsFilter>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  groupBy?: InputMaybe<MetricsGroup>;
};


export type QueryOnCallLoadArgs = {
  scheduleIds: ReadonlyArray<Scalars['ID']['input']>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  holidays?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


export type QuerySuggestCoverArgs = {
  scheduleId: Scalars['ID']['input'];
  start: Scalars['DateTime']['input'];
  end: Scalars['DateTime']['input'];
};


export type QueryPlaybookArgs = {
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPlaybooksArgs = {
  category?: InputMaybe<Category>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPlaybookProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostmortemsArgs = {
  query?: InputMaybe<Scalars['String']['input']>;
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  tag?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<PostmortemStatus>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCauseCountsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  serviceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryRepeatsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  category?: InputMaybe<Category>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScheduleArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchedulesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewScheduleArgs = {
  schedule: ScheduleInput;
  overrides?: InputMaybe<ReadonlyArray<OverrideInput>>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTryIntegrationMappingArgs = {
  mapping: SignalMappingInput;
  body: Scalars['String']['input'];
};


export type QueryTryServiceRulesArgs = {
  serviceId: Scalars['ID']['input'];
  rules: ReadonlyArray<SignalRuleInput>;
  grouping?: InputMaybe<GroupingInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Incident = Node & {
  readonly __typename?: 'Incident';
  readonly actionItems: ReadonlyArray<ActionItem>;
  readonly suspects: ReadonlyArray<Suspect>;
  readonly similarIncidents: ReadonlyArray<SimilarIncident>;
  readonly export: Scalars['String']['output'];
  readonly drillDetails?: Maybe<Drill>;
  readonly fixPlan?: Maybe<ReadonlyArray<FixPlanPart>>;
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly severity: Severity;
  readonly status: IncidentStatus;
  readonly category: Category;
  readonly service: Service;
  readonly drill: Scalars['Boolean']['output'];
  readonly falseAlarm: Scalars['Boolean']['output'];
  readonly duplicateOf?: Maybe<Incident>;
  readonly rootCause?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly dedupKey?: Maybe<Scalars['String']['output']>;
  readonly labels: ReadonlyArray<Label>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly detectedAt: Scalars['DateTime']['output'];
  readonly declaredAt: Scalars['DateTime']['output'];
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly mitigatedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly signalCount: Scalars['Int']['output'];
  readonly keys: IncidentKeyConnection;
  readonly resolvesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly escalationPolicy?: Maybe<EscalationPolicy>;
  readonly escalation?: Maybe<EscalationState>;
  readonly responder?: Maybe<Responder>;
  readonly snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly timeline: TimelineEventConnection;
  readonly deliveries: ReadonlyArray<Delivery>;
  readonly version: Scalars['Int']['output'];
  readonly playbookActions: ReadonlyArray<PlaybookActionRun>;
  readonly playbookProposals: ReadonlyArray<PlaybookProposal>;
  readonly playbookRun?: Maybe<PlaybookRun>;
  readonly pastPlaybookRuns: ReadonlyArray<PlaybookRun>;
  readonly postmortem?: Maybe<Postmortem>;
  readonly postmortemDueAt?: Maybe<Scalars['DateTime']['output']>;
  readonly repeatOf?: Maybe<Repeat>;
  readonly roles: ReadonlyArray<RoleHolder>;
  readonly missingRoles: ReadonlyArray<IncidentRole>;
  readonly suggestedRoles: ReadonlyArray<IncidentRole>;
  readonly updates: ReadonlyArray<IncidentUpdate>;
};


export type IncidentSuspectsArgs = {
  windowSeconds?: Scalars['Float']['input'];
};


export type IncidentExportArgs = {
  format?: InputMaybe<ExportFormat>;
};


export type IncidentKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type IncidentTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type IncidentPostmortemArgs = {
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type User = Node & {
  readonly __typename?: 'User';
  readonly actionItems: ActionItemConnection;
  readonly calendarFeeds: ReadonlyArray<CalendarFeed>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly contacts: ReadonlyArray<Scalars['String']['output']>;
  readonly contactMethods: ReadonlyArray<ContactMethod>;
  readonly contactRules: ReadonlyArray<ContactRule>;
  readonly quietHours?: Maybe<LocalHours>;
  readonly pagesPerHour: Scalars['Int']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly login?: Maybe<Scalars['String']['output']>;
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  readonly testPages: ReadonlyArray<TestPage>;
  readonly teams: ReadonlyArray<Team>;
  readonly version: Scalars['Int']['output'];
};


export type UserActionItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Service = Node & {
  readonly __typename?: 'Service';
  readonly actionItems: ActionItemConnection;
  readonly changes: ReadonlyArray<ServiceChange>;
  readonly drillPlans: ReadonlyArray<DrillPlan>;
  readonly freezes: ReadonlyArray<Freeze>;
  readonly heartbeats: ReadonlyArray<Heartbeat>;
  readonly record: ServiceEntryConnection;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly escalationPolicy?: Maybe<EscalationPolicy>;
  readonly defaultCategory?: Maybe<Category>;
  readonly dependsOn: ReadonlyArray<Service>;
  readonly autoResolve: Scalars['Boolean']['output'];
  readonly resolveAfterSeconds?: Maybe<Scalars['Float']['output']>;
  readonly grouping?: Maybe<Grouping>;
  readonly awsResources: ReadonlyArray<Scalars['String']['output']>;
  readonly integrations: ReadonlyArray<Integration>;
  readonly team?: Maybe<Team>;
  readonly rules: ReadonlyArray<SignalRule>;
  readonly maintenanceWindows: ReadonlyArray<MaintenanceWindow>;
  readonly suppressedSignals: SuppressedSignalConnection;
  readonly incidents: IncidentConnection;
};


export type ServiceActionItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ServiceChangesArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type ServiceRecordArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ServiceSuppressedSignalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ServiceIncidentsArgs = {
  filter?: InputMaybe<IncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type UserDeparture = {
  readonly __typename?: 'UserDeparture';
  readonly actionItems: ReadonlyArray<ActionItem>;
  readonly user: User;
  readonly at: Scalars['DateTime']['output'];
  readonly schedules: ReadonlyArray<ScheduleDeparture>;
  readonly policies: ReadonlyArray<PolicyDeparture>;
  readonly teams: ReadonlyArray<Team>;
  readonly teamsWithoutMember: ReadonlyArray<Team>;
  readonly teamsWithoutManager: ReadonlyArray<Team>;
  readonly shiftRequests: ReadonlyArray<ShiftRequest>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly createActionItem: ActionItemPayload;
  readonly updateActionItem: ActionItemPayload;
  readonly openActionItemTicket: ActionItemPayload;
  readonly completeActionItem: ActionItemPayload;
  readonly cancelActionItem: ActionItemPayload;
  readonly reopenActionItem: ActionItemPayload;
  readonly createCalendarFeed: CreateCalendarFeedPayload;
  readonly revokeCalendarFeed: CalendarFeedPayload;
  readonly recordServiceChange: ServiceChangePayload;
  readonly createChannel: CreateChannelPayload;
  readonly addIncidentDecision: IncidentPayload;
  readonly addIncidentLink: IncidentPayload;
  readonly pinTimelineEvent: IncidentPayload;
  readonly unpinTimelineEvent: IncidentPayload;
  readonly correctTimelineEvent: IncidentPayload;
  readonly retryDelivery: DeliveryPayload;
  readonly resendDelivery: DeliveryPayload;
  readonly removeUser: RemoveUserPayload;
  readonly startDrill: DrillPayload;
  readonly stopDrill: DrillPayload;
  readonly createDrillPlan: DrillPlanPayload;
  readonly updateDrillPlan: DrillPlanPayload;
  readonly deleteDrillPlan: DeleteDrillPlanPayload;
  readonly createEscalationPolicy: EscalationPolicyPayload;
  readonly updateEscalationPolicy: EscalationPolicyPayload;
  readonly setDefaultEscalationPolicy: EscalationPolicyPayload;
  readonly planFix: ActionItemPayload;
  readonly createFreeze: FreezePayload;
  readonly updateFreeze: FreezePayload;
  readonly cancelFreeze: FreezePayload;
  readonly completeHandoffReport: HandoffReportPayload;
  readonly acceptHandoffReport: HandoffReportPayload;
  readonly addKnownIssue: KnownIssuesPayload;
  readonly removeKnownIssue: KnownIssuesPayload;
  readonly createHeartbeat: CreateHeartbeatPayload;
  readonly updateHeartbeat: HeartbeatPayload;
  readonly deleteHeartbeat: DeleteHeartbeatPayload;
  readonly declareIncident: IncidentPayload;
  readonly acknowledgeIncident: IncidentPayload;
  readonly takeOverIncident: IncidentPayload;
  readonly escalateIncident: IncidentPayload;
  readonly snoozeIncident: IncidentPayload;
  readonly unsnoozeIncident: IncidentPayload;
  readonly advanceIncident: IncidentPayload;
  readonly resolveIncident: IncidentPayload;
  readonly reopenIncident: IncidentPayload;
  readonly closeIncident: IncidentPayload;
  readonly mergeIncident: IncidentPayload;
  readonly changeIncidentSeverity: IncidentPayload;
  readonly changeIncidentCategory: IncidentPayload;
  readonly addIncidentNote: IncidentPayload;
  readonly correctIncidentTimes: IncidentPayload;
  readonly createIntegrationKey: CreateIntegrationKeyPayload;
  readonly revokeIntegrationKey: IntegrationPayload;
  readonly setIntegrationSecret: SetIntegrationSecretPayload;
  readonly clearIntegrationSecret: IntegrationPayload;
  readonly setIntegrationTopics: IntegrationPayload;
  readonly createMaintenanceWindow: MaintenanceWindowPayload;
  readonly updateMaintenanceWindow: MaintenanceWindowPayload;
  readonly cancelMaintenanceWindow: MaintenanceWindowPayload;
  readonly setPageCheck: PageCheckPayload;
  readonly createPlaybook: PlaybookPayload;
  readonly updatePlaybook: PlaybookPayload;
  readonly retirePlaybook: PlaybookPayload;
  readonly requestPlaybookAction: IncidentPayload;
  readonly approvePlaybookAction: IncidentPayload;
  readonly declinePlaybookAction: IncidentPayload;
  readonly setActionSettings: ActionSettingsPayload;
  readonly proposePlaybookChange: PlaybookProposalPayload;
  readonly acceptPlaybookChange: PlaybookProposalPayload;
  readonly declinePlaybookChange: PlaybookProposalPayload;
  readonly attachPlaybook: IncidentPayload;
  readonly takePlaybookStep: IncidentPayload;
  readonly draftPostmortem: PostmortemPayload;
  readonly editPostmortem: PostmortemPayload;
  readonly submitPostmortem: PostmortemPayload;
  readonly approvePostmortem: PostmortemPayload;
  readonly publishPostmortem: PostmortemPayload;
  readonly createPushInvitation: PushInvitationPayload;
  readonly assignRole: IncidentPayload;
  readonly takeRole: IncidentPayload;
  readonly handOverRole: IncidentPayload;
  readonly releaseRole: IncidentPayload;
  readonly createSchedule: SchedulePayload;
  readonly updateSchedule: SchedulePayload;
  readonly deleteSchedule: DeleteSchedulePayload;
  readonly createOverride: OverridePayload;
  readonly deleteOverride: OverridePayload;
  readonly createService: ServicePayload;
  readonly updateService: ServicePayload;
  readonly setDefaultAwsService: ServicePayload;
  readonly setSeverityRule: SeverityTablePayload;
  readonly requestCover: ShiftRequestPayload;
  readonly requestSwap: ShiftRequestPayload;
  readonly acceptShiftRequest: ShiftRequestPayload;
  readonly declineShiftRequest: ShiftRequestPayload;
  readonly assignShiftRequest: ShiftRequestPayload;
  readonly cancelShiftRequest: ShiftRequestPayload;
  readonly setIntegrationMapping: IntegrationPayload;
  readonly setServiceRules: ServicePayload;
  readonly setTeamSubscriptions: CategorySubscriptionsPayload;
  readonly createTeam: TeamPayload;
  readonly updateTeam: TeamPayload;
  readonly deleteTeam: DeleteTeamPayload;
  readonly draftIncidentUpdate: IncidentUpdatePayload;
  readonly editIncidentUpdate: IncidentUpdatePayload;
  readonly approveIncidentUpdate: IncidentUpdatePayload;
  readonly sendIncidentUpdate: IncidentUpdatePayload;
  readonly setCommunication: CommunicationPayload;
  readonly createUser: UserPayload;
  readonly updateUser: UserPayload;
  readonly setContactRules: UserPayload;
  readonly sendContactCode: UserPayload;
  readonly confirmContact: UserPayload;
  readonly sendTestPage: UserPayload;
};


export type MutationCreateActionItemArgs = {
  input: CreateActionItemInput;
};


export type MutationUpdateActionItemArgs = {
  input: UpdateActionItemInput;
};


export type MutationOpenActionItemTicketArgs = {
  input: OpenActionItemTicketInput;
};


export type MutationCompleteActionItemArgs = {
  input: ActionItemActionInput;
};


export type MutationCancelActionItemArgs = {
  input: ActionItemActionInput;
};


export type MutationReopenActionItemArgs = {
  input: ActionItemActionInput;
};


export type MutationCreateCalendarFeedArgs = {
  input: CreateCalendarFeedInput;
};


export type MutationRevokeCalendarFeedArgs = {
  input: RevokeCalendarFeedInput;
};


export type MutationRecordServiceChangeArgs = {
  input: RecordServiceChangeInput;
};


export type MutationCreateChannelArgs = {
  input: CreateChannelInput;
};


export type MutationAddIncidentDecisionArgs = {
  input: AddIncidentDecisionInput;
};


export type MutationAddIncidentLinkArgs = {
  input: AddIncidentLinkInput;
};


export type MutationPinTimelineEventArgs = {
  input: PinTimelineEventInput;
};


export type MutationUnpinTimelineEventArgs = {
  input: UnpinTimelineEventInput;
};


export type MutationCorrectTimelineEventArgs = {
  input: CorrectTimelineEventInput;
};


export type MutationRetryDeliveryArgs = {
  input: DeliveryActionInput;
};


export type MutationResendDeliveryArgs = {
  input: DeliveryActionInput;
};


export type MutationRemoveUserArgs = {
  input: RemoveUserInput;
};


export type MutationStartDrillArgs = {
  input: StartDrillInput;
};


export type MutationStopDrillArgs = {
  input: StopDrillInput;
};


export type MutationCreateDrillPlanArgs = {
  input: CreateDrillPlanInput;
};


export type MutationUpdateDrillPlanArgs = {
  input: UpdateDrillPlanInput;
};


export type MutationDeleteDrillPlanArgs = {
  input: DeleteDrillPlanInput;
};


export type MutationCreateEscalationPolicyArgs = {
  input: CreateEscalationPolicyInput;
};


export type MutationUpdateEscalationPolicyArgs = {
  input: UpdateEscalationPolicyInput;
};


export type MutationSetDefaultEscalationPolicyArgs = {
  input: SetDefaultEscalationPolicyInput;
};


export type MutationPlanFixArgs = {
  input: PlanFixInput;
};


export type MutationCreateFreezeArgs = {
  input: CreateFreezeInput;
};


export type MutationUpdateFreezeArgs = {
  input: UpdateFreezeInput;
};


export type MutationCancelFreezeArgs = {
  input: CancelFreezeInput;
};


export type MutationCompleteHandoffReportArgs = {
  input: CompleteHandoffReportInput;
};


export type MutationAcceptHandoffReportArgs = {
  input: AcceptHandoffReportInput;
};


export type MutationAddKnownIssueArgs = {
  input: AddKnownIssueInput;
};


export type MutationRemoveKnownIssueArgs = {
  input: RemoveKnownIssueInput;
};


export type MutationCreateHeartbeatArgs = {
  input: CreateHeartbeatInput;
};


export type MutationUpdateHeartbeatArgs = {
  input: UpdateHeartbeatInput;
};


export type MutationDeleteHeartbeatArgs = {
  input: DeleteHeartbeatInput;
};


export type MutationDeclareIncidentArgs = {
  input: DeclareIncidentInput;
};


export type MutationAcknowledgeIncidentArgs = {
  input: IncidentActionInput;
};


export type MutationTakeOverIncidentArgs = {
  input: IncidentActionInput;
};


export type MutationEscalateIncidentArgs = {
  input: IncidentActionInput;
};


export type MutationSnoozeIncidentArgs = {
  input: SnoozeIncidentInput;
};


export type MutationUnsnoozeIncidentArgs = {
  input: IncidentActionInput;
};


export type MutationAdvanceIncidentArgs = {
  input: AdvanceIncidentInput;
};


export type MutationResolveIncidentArgs = {
  input: ResolveIncidentInput;
};


export type MutationReopenIncidentArgs = {
  input: IncidentActionInput;
};


export type MutationCloseIncidentArgs = {
  input: IncidentActionInput;
};


export type MutationMergeIncidentArgs = {
  input: MergeIncidentInput;
};


export type MutationChangeIncidentSeverityArgs = {
  input: ChangeSeverityInput;
};


export type MutationChangeIncidentCategoryArgs = {
  input: ChangeCategoryInput;
};


export type MutationAddIncidentNoteArgs = {
  input: AddNoteInput;
};


export type MutationCorrectIncidentTimesArgs = {
  input: CorrectTimesInput;
};


export type MutationCreateIntegrationKeyArgs = {
  input: CreateIntegrationKeyInput;
};


export type MutationRevokeIntegrationKeyArgs = {
  input: RevokeIntegrationKeyInput;
};


export type MutationSetIntegrationSecretArgs = {
  input: SetIntegrationSecretInput;
};


export type MutationClearIntegrationSecretArgs = {
  input: ClearIntegrationSecretInput;
};


export type MutationSetIntegrationTopicsArgs = {
  input: SetIntegrationTopicsInput;
};


export type MutationCreateMaintenanceWindowArgs = {
  input: CreateMaintenanceWindowInput;
};


export type MutationUpdateMaintenanceWindowArgs = {
  input: UpdateMaintenanceWindowInput;
};


export type MutationCancelMaintenanceWindowArgs = {
  input: CancelMaintenanceWindowInput;
};


export type MutationSetPageCheckArgs = {
  input: SetPageCheckInput;
};


export type MutationCreatePlaybookArgs = {
  input: CreatePlaybookInput;
};


export type MutationUpdatePlaybookArgs = {
  input: UpdatePlaybookInput;
};


export type MutationRetirePlaybookArgs = {
  input: RetirePlaybookInput;
};


export type MutationRequestPlaybookActionArgs = {
  input: RequestPlaybookActionInput;
};


export type MutationApprovePlaybookActionArgs = {
  input: ApprovePlaybookActionInput;
};


export type MutationDeclinePlaybookActionArgs = {
  input: DeclinePlaybookActionInput;
};


export type MutationSetActionSettingsArgs = {
  input: SetActionSettingsInput;
};


export type MutationProposePlaybookChangeArgs = {
  input: ProposePlaybookChangeInput;
};


export type MutationAcceptPlaybookChangeArgs = {
  input: AcceptPlaybookChangeInput;
};


export type MutationDeclinePlaybookChangeArgs = {
  input: DeclinePlaybookChangeInput;
};


export type MutationAttachPlaybookArgs = {
  input: AttachPlaybookInput;
};


export type MutationTakePlaybookStepArgs = {
  input: TakePlaybookStepInput;
};


export type MutationDraftPostmortemArgs = {
  input: DraftPostmortemInput;
};


export type MutationEditPostmortemArgs = {
  input: EditPostmortemInput;
};


export type MutationSubmitPostmortemArgs = {
  input: SubmitPostmortemInput;
};


export type MutationApprovePostmortemArgs = {
  input: ApprovePostmortemInput;
};


export type MutationPublishPostmortemArgs = {
  input: PublishPostmortemInput;
};


export type MutationCreatePushInvitationArgs = {
  input: CreatePushInvitationInput;
};


export type MutationAssignRoleArgs = {
  input: AssignRoleInput;
};


export type MutationTakeRoleArgs = {
  input: TakeRoleInput;
};


export type MutationHandOverRoleArgs = {
  input: HandOverRoleInput;
};


export type MutationReleaseRoleArgs = {
  input: ReleaseRoleInput;
};


export type MutationCreateScheduleArgs = {
  input: CreateScheduleInput;
};


export type MutationUpdateScheduleArgs = {
  input: UpdateScheduleInput;
};


export type MutationDeleteScheduleArgs = {
  input: DeleteScheduleInput;
};


export type MutationCreateOverrideArgs = {
  input: CreateOverrideInput;
};


export type MutationDeleteOverrideArgs = {
  input: DeleteOverrideInput;
};


export type MutationCreateServiceArgs = {
  input: CreateServiceInput;
};


export type MutationUpdateServiceArgs = {
  input: UpdateServiceInput;
};


export type MutationSetDefaultAwsServiceArgs = {
  input: SetDefaultAwsServiceInput;
};


export type MutationSetSeverityRuleArgs = {
  input: SetSeverityRuleInput;
};


export type MutationRequestCoverArgs = {
  input: RequestCoverInput;
};


export type MutationRequestSwapArgs = {
  input: RequestSwapInput;
};


export type MutationAcceptShiftRequestArgs = {
  input: AnswerShiftRequestInput;
};


export type MutationDeclineShiftRequestArgs = {
  input: AnswerShiftRequestInput;
};


export type MutationAssignShiftRequestArgs = {
  input: AssignShiftRequestInput;
};


export type MutationCancelShiftRequestArgs = {
  input: CancelShiftRequestInput;
};


export type MutationSetIntegrationMappingArgs = {
  input: SetIntegrationMappingInput;
};


export type MutationSetServiceRulesArgs = {
  input: SetServiceRulesInput;
};


export type MutationSetTeamSubscriptionsArgs = {
  input: SetTeamSubscriptionsInput;
};


export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


export type MutationUpdateTeamArgs = {
  input: UpdateTeamInput;
};


export type MutationDeleteTeamArgs = {
  input: DeleteTeamInput;
};


export type MutationDraftIncidentUpdateArgs = {
  input: DraftIncidentUpdateInput;
};


export type MutationEditIncidentUpdateArgs = {
  input: EditIncidentUpdateInput;
};


export type MutationApproveIncidentUpdateArgs = {
  input: ApproveIncidentUpdateInput;
};


export type MutationSendIncidentUpdateArgs = {
  input: SendIncidentUpdateInput;
};


export type MutationSetCommunicationArgs = {
  input: SetCommunicationInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


export type MutationSetContactRulesArgs = {
  input: SetContactRulesInput;
};


export type MutationSendContactCodeArgs = {
  input: SendContactCodeInput;
};


export type MutationConfirmContactArgs = {
  input: ConfirmContactInput;
};


export type MutationSendTestPageArgs = {
  input: SendTestPageInput;
};

export type CreateActionItemInput = {
  readonly title: Scalars['String']['input'];
  readonly details?: InputMaybe<Scalars['String']['input']>;
  readonly kind: ActionItemKind;
  readonly priority?: InputMaybe<ActionItemPriority>;
  readonly ownerId: Scalars['ID']['input'];
  readonly dueOn: Scalars['Date']['input'];
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
  readonly ticket?: InputMaybe<ActionItemTicketInput>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateActionItemInput = {
  readonly id: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly details?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<ActionItemKind>;
  readonly priority?: InputMaybe<ActionItemPriority>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
  readonly ticket?: InputMaybe<ActionItemTicketInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type OpenActionItemTicketInput = {
  readonly id: Scalars['ID']['input'];
  readonly channel: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ActionItemTicketInput = {
  readonly url: Scalars['String']['input'];
  readonly key?: InputMaybe<Scalars['String']['input']>;
};

export type ActionItemActionInput = {
  readonly id: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ActionItemPayload = {
  readonly __typename?: 'ActionItemPayload';
  readonly actionItem?: Maybe<ActionItem>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly actor: Scalars['String']['output'];
  readonly action: Scalars['String']['output'];
  readonly subject: Scalars['String']['output'];
  readonly from?: Maybe<Scalars['String']['output']>;
  readonly to?: Maybe<Scalars['String']['output']>;
};

export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  readonly nodes: ReadonlyArray<AuditEntry>;
  readonly pageInfo: PageInfo;
};

export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEntry;
};

export type CalendarFeed = {
  readonly __typename?: 'CalendarFeed';
  readonly id: Scalars['ID']['output'];
  readonly schedule?: Maybe<Schedule>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type CreateCalendarFeedInput = {
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly scheduleId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RevokeCalendarFeedInput = {
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateCalendarFeedPayload = {
  readonly __typename?: 'CreateCalendarFeedPayload';
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly token?: Maybe<Scalars['String']['output']>;
  readonly calendarFeed?: Maybe<CalendarFeed>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CalendarFeedPayload = {
  readonly __typename?: 'CalendarFeedPayload';
  readonly calendarFeed?: Maybe<CalendarFeed>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ServiceChange = {
  readonly __typename?: 'ServiceChange';
  readonly id: Scalars['ID']['output'];
  readonly service: Service;
  readonly kind: ServiceChangeKind;
  readonly at: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly details: ReadonlyArray<Label>;
  readonly links: ReadonlyArray<Link>;
};

export type ServiceChangeKind =
  | 'DEPLOYMENT'
  | 'MODEL_PROMOTION'
  | 'CONFIGURATION'
  | 'FEATURE_FLAG'
  | 'DATA'
  | 'OTHER';

export type Link = {
  readonly __typename?: 'Link';
  readonly href: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type Suspect = {
  readonly __typename?: 'Suspect';
  readonly change: ServiceChange;
  readonly distance: Scalars['Int']['output'];
  readonly secondsBefore: Scalars['Float']['output'];
};

export type SimilarIncident = {
  readonly __typename?: 'SimilarIncident';
  readonly incident: Incident;
  readonly sameKey: Scalars['Boolean']['output'];
  readonly sameCategory: Scalars['Boolean']['output'];
  readonly sharedLabels: ReadonlyArray<Scalars['String']['output']>;
  readonly rootCause?: Maybe<Scalars['String']['output']>;
};

export type RecordServiceChangeInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly summary: Scalars['String']['input'];
  readonly kind?: InputMaybe<ServiceChangeKind>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly details?: InputMaybe<ReadonlyArray<LabelInput>>;
  readonly links?: InputMaybe<ReadonlyArray<LinkInput>>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type LinkInput = {
  readonly href: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
};

export type ServiceChangePayload = {
  readonly __typename?: 'ServiceChangePayload';
  readonly change?: Maybe<ServiceChange>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ChannelKind =
  | 'CONSOLE'
  | 'SLACK'
  | 'SLACK_APP'
  | 'WEBHOOK'
  | 'PAGERDUTY'
  | 'OPSGENIE'
  | 'TEAMS'
  | 'JIRA'
  | 'EMAIL'
  | 'SMS'
  | 'WEB_PUSH';

export type Channel = {
  readonly __typename?: 'Channel';
  readonly name: Scalars['String']['output'];
  readonly kind: ChannelKind;
  readonly version: Scalars['Int']['output'];
};

export type ChannelConnection = {
  readonly __typename?: 'ChannelConnection';
  readonly edges: ReadonlyArray<ChannelEdge>;
  readonly nodes: ReadonlyArray<Channel>;
  readonly pageInfo: PageInfo;
};

export type ChannelEdge = {
  readonly __typename?: 'ChannelEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Channel;
};

export type CreateChannelInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: ChannelKind;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly signingKey?: InputMaybe<Scalars['String']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly conversation?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly project?: InputMaybe<Scalars['String']['input']>;
  readonly issueType?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateChannelPayload = {
  readonly __typename?: 'CreateChannelPayload';
  readonly channel?: Maybe<Channel>;
  readonly signingKey?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type TimelineEvent = {
  readonly __typename?: 'TimelineEvent';
  readonly pinned: Scalars['Boolean']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly corrections: ReadonlyArray<TimelineCorrection>;
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly kind: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
};

export type TimelineCorrection = {
  readonly __typename?: 'TimelineCorrection';
  readonly was: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly by: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type ExportFormat =
  | 'MARKDOWN'
  | 'JSON';

export type AddIncidentDecisionInput = {
  readonly id: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AddIncidentLinkInput = {
  readonly id: Scalars['ID']['input'];
  readonly href: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PinTimelineEventInput = {
  readonly id: Scalars['ID']['input'];
  readonly eventId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UnpinTimelineEventInput = {
  readonly id: Scalars['ID']['input'];
  readonly eventId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CorrectTimelineEventInput = {
  readonly id: Scalars['ID']['input'];
  readonly eventId: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Coverage = {
  readonly __typename?: 'Coverage';
  readonly steps: ReadonlyArray<StepCoverage>;
  readonly findings: ReadonlyArray<CoverageFinding>;
};

export type StepCoverage = {
  readonly __typename?: 'StepCoverage';
  readonly step: Scalars['Int']['output'];
  readonly mode: EscalationMode;
  readonly spans: ReadonlyArray<CoverageSpan>;
};

export type CoverageSpan = {
  readonly __typename?: 'CoverageSpan';
  readonly start: Scalars['DateTime']['output'];
  readonly end: Scalars['DateTime']['output'];
  readonly outcome: CoverageOutcome;
  readonly pages: ReadonlyArray<EscalationTarget>;
  readonly fallback: ReadonlyArray<EscalationTarget>;
  readonly heldUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type CoverageOutcome =
  | 'PAGED'
  | 'HELD'
  | 'SKIPPED'
  | 'UNCOVERED';

export type CoverageFinding = {
  readonly __typename?: 'CoverageFinding';
  readonly kind: CoverageFindingKind;
  readonly name: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly start: Scalars['DateTime']['output'];
  readonly end: Scalars['DateTime']['output'];
  readonly schedules: ReadonlyArray<Schedule>;
  readonly user?: Maybe<User>;
  readonly step?: Maybe<Scalars['Int']['output']>;
};

export type CoverageFindingKind =
  | 'GAP'
  | 'EMPTY_STEP'
  | 'NO_CONTACT'
  | 'UNVERIFIED_CONTACT'
  | 'DOUBLE_BOOKED'
  | 'CLOCK_CHANGE';

export type OnCallEntry = {
  readonly __typename?: 'OnCallEntry';
  readonly user?: Maybe<User>;
  readonly schedule?: Maybe<Schedule>;
  readonly step?: Maybe<Scalars['Int']['output']>;
  readonly layer?: Maybe<Scalars['String']['output']>;
  readonly override: Scalars['Boolean']['output'];
  readonly start?: Maybe<Scalars['DateTime']['output']>;
  readonly end?: Maybe<Scalars['DateTime']['output']>;
};

export type Urgency =
  | 'PAGE'
  | 'INFORM';

export type DeliveryStatus =
  | 'PENDING'
  | 'SENT'
  | 'DELIVERED'
  | 'FAILED'
  | 'SUPPRESSED';

export type Delivery = {
  readonly __typename?: 'Delivery';
  readonly id: Scalars['ID']['output'];
  readonly channel: Scalars['String']['output'];
  readonly target: Scalars['String']['output'];
  readonly status: DeliveryStatus;
  readonly attempts: Scalars['Int']['output'];
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type DeliveryActionInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type DeliveryPayload = {
  readonly __typename?: 'DeliveryPayload';
  readonly delivery?: Maybe<Delivery>;
  readonly incident?: Maybe<Incident>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ScheduleDeparture = {
  readonly __typename?: 'ScheduleDeparture';
  readonly schedule: Schedule;
  readonly gaps: ReadonlyArray<Interval>;
};

export type PolicyDeparture = {
  readonly __typename?: 'PolicyDeparture';
  readonly policy: EscalationPolicy;
  readonly steps: ReadonlyArray<Scalars['Int']['output']>;
  readonly emptySteps: ReadonlyArray<Scalars['Int']['output']>;
  readonly fallback: Scalars['Boolean']['output'];
  readonly senior: Scalars['Boolean']['output'];
};

export type RemoveUserInput = {
  readonly id: Scalars['ID']['input'];
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveUserPayload = {
  readonly __typename?: 'RemoveUserPayload';
  readonly user?: Maybe<User>;
  readonly departure?: Maybe<UserDeparture>;
  readonly pending: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeploymentAdvice = {
  readonly __typename?: 'DeploymentAdvice';
  readonly service: Service;
  readonly at: Scalars['DateTime']['output'];
  readonly verdict: DeploymentVerdict;
  readonly reasons: ReadonlyArray<DeploymentReason>;
};

export type DeploymentVerdict =
  | 'GO'
  | 'CAUTION'
  | 'STOP';

export type DeploymentReason = {
  readonly __typename?: 'DeploymentReason';
  readonly code: DeploymentReasonCode;
  readonly verdict: DeploymentVerdict;
  readonly message: Scalars['String']['output'];
  readonly objectId?: Maybe<Scalars['ID']['output']>;
  readonly incident?: Maybe<Incident>;
};

export type DeploymentReasonCode =
  | 'OPEN_INCIDENT'
  | 'DEPENDENCY_INCIDENT'
  | 'FREEZE'
  | 'NOBODY_ON_CALL'
  | 'DRILL'
  | 'FREEZE_AHEAD'
  | 'MAINTENANCE'
  | 'GAP_AHEAD'
  | 'HANDOFF_AHEAD'
  | 'NOBODY_PAGED'
  | 'SEVERE_ACTION_ITEM';

export type DrillScenario = {
  readonly __typename?: 'DrillScenario';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  readonly category: Category;
  readonly severity: Severity;
  readonly title: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  readonly labels: ReadonlyArray<Label>;
  readonly signals: ReadonlyArray<DrillSignal>;
  readonly recovery: DrillSignal;
  readonly findings: ReadonlyArray<Scalars['String']['output']>;
  readonly expected: ReadonlyArray<Scalars['String']['output']>;
  readonly mitigateWithinSeconds: Scalars['Int']['output'];
  readonly resolveWithinSeconds: Scalars['Int']['output'];
  readonly endsAfterSeconds: Scalars['Int']['output'];
};

export type DrillSignal = {
  readonly __typename?: 'DrillSignal';
  readonly afterSeconds: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
  readonly severity?: Maybe<Severity>;
};

export type Drill = {
  readonly __typename?: 'Drill';
  readonly id: Scalars['ID']['output'];
  readonly incident: Incident;
  readonly scenario?: Maybe<DrillScenario>;
  readonly pages: Scalars['Boolean']['output'];
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly ending?: Maybe<DrillEnding>;
  readonly score: DrillScore;
  readonly report: Scalars['String']['output'];
  readonly plan?: Maybe<DrillPlan>;
};

export type DrillEnding =
  | 'RESOLVED'
  | 'STOPPED'
  | 'TIME_OVER';

export type DrillScore = {
  readonly __typename?: 'DrillScore';
  readonly targets: ReadonlyArray<DrillTargetScore>;
  readonly met: Scalars['Int']['output'];
  readonly share?: Maybe<Scalars['Float']['output']>;
  readonly summary: Scalars['String']['output'];
};

export type DrillTargetScore = {
  readonly __typename?: 'DrillTargetScore';
  readonly target: DrillTarget;
  readonly state: DrillTargetState;
  readonly measuredSeconds?: Maybe<Scalars['Float']['output']>;
  readonly promisedSeconds?: Maybe<Scalars['Float']['output']>;
  readonly done?: Maybe<Scalars['Int']['output']>;
  readonly of?: Maybe<Scalars['Int']['output']>;
};

export type DrillTarget =
  | 'ACKNOWLEDGE'
  | 'ROLES'
  | 'PLAYBOOK'
  | 'MITIGATE'
  | 'RESOLVE';

export type DrillTargetState =
  | 'MET'
  | 'MISSED'
  | 'PENDING';

export type DrillConnection = {
  readonly __typename?: 'DrillConnection';
  readonly edges: ReadonlyArray<DrillEdge>;
  readonly nodes: ReadonlyArray<Drill>;
  readonly pageInfo: PageInfo;
};

export type DrillEdge = {
  readonly __typename?: 'DrillEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Drill;
};

export type StartDrillInput = {
  readonly scenarioId: Scalars['ID']['input'];
  readonly serviceId: Scalars['ID']['input'];
  readonly pages?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type StopDrillInput = {
  readonly id: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DrillPayload = {
  readonly __typename?: 'DrillPayload';
  readonly drill?: Maybe<Drill>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DrillPlan = {
  readonly __typename?: 'DrillPlan';
  readonly id: Scalars['ID']['output'];
  readonly service: Service;
  readonly name: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly scenarios: ReadonlyArray<DrillScenario>;
  readonly pages: Scalars['Boolean']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  readonly start: Scalars['DateTime']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly every: DrillRhythm;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly nextAt?: Maybe<Scalars['DateTime']['output']>;
  readonly nextScenario?: Maybe<DrillScenario>;
  readonly last?: Maybe<DrillOccasion>;
};

export type DrillRhythm = {
  readonly __typename?: 'DrillRhythm';
  readonly unit: DrillUnit;
  readonly count: Scalars['Int']['output'];
};

export type DrillUnit =
  | 'DAYS'
  | 'WEEKS'
  | 'MONTHS';

export type DrillOccasion = {
  readonly __typename?: 'DrillOccasion';
  readonly at: Scalars['DateTime']['output'];
  readonly drill?: Maybe<Drill>;
  readonly leftOut?: Maybe<Scalars['String']['output']>;
};

export type CreateDrillPlanInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly scenarioIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly pages?: InputMaybe<Scalars['Boolean']['input']>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly start: Scalars['DateTime']['input'];
  readonly timeZone: Scalars['String']['input'];
  readonly every: DrillRhythmInput;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateDrillPlanInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly scenarioIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly pages?: InputMaybe<Scalars['Boolean']['input']>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly start?: InputMaybe<Scalars['DateTime']['input']>;
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  readonly every?: InputMaybe<DrillRhythmInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DrillRhythmInput = {
  readonly unit: DrillUnit;
  readonly count: Scalars['Int']['input'];
};

export type DeleteDrillPlanInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DrillPlanPayload = {
  readonly __typename?: 'DrillPlanPayload';
  readonly drillPlan?: Maybe<DrillPlan>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeleteDrillPlanPayload = {
  readonly __typename?: 'DeleteDrillPlanPayload';
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type EscalationPolicy = Node & {
  readonly __typename?: 'EscalationPolicy';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly steps: ReadonlyArray<EscalationStep>;
  readonly repeat: Scalars['Int']['output'];
  readonly team?: Maybe<Team>;
  readonly fallback: ReadonlyArray<EscalationTarget>;
  readonly resolveWithinSeconds?: Maybe<Scalars['Float']['output']>;
  readonly senior: ReadonlyArray<EscalationTarget>;
};

export type EscalationMode =
  | 'EVERYONE'
  | 'ROUND_ROBIN'
  | 'ALL_MUST_ACKNOWLEDGE';

export type EscalationStep = {
  readonly __typename?: 'EscalationStep';
  readonly targets: ReadonlyArray<EscalationTarget>;
  readonly delaySeconds?: Maybe<Scalars['Float']['output']>;
  readonly mode: EscalationMode;
  readonly hours?: Maybe<LocalHours>;
  readonly holdUntilOnCall: Scalars['Boolean']['output'];
};

export type LocalHours = {
  readonly __typename?: 'LocalHours';
  readonly days: ReadonlyArray<Scalars['Int']['output']>;
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
};

export type EscalationTarget = {
  readonly __typename?: 'EscalationTarget';
  readonly name: Scalars['String']['output'];
  readonly user?: Maybe<User>;
  readonly schedule?: Maybe<Schedule>;
  readonly team?: Maybe<Team>;
  readonly channel?: Maybe<Channel>;
};

export type EscalationPolicyConnection = {
  readonly __typename?: 'EscalationPolicyConnection';
  readonly edges: ReadonlyArray<EscalationPolicyEdge>;
  readonly nodes: ReadonlyArray<EscalationPolicy>;
  readonly pageInfo: PageInfo;
};

export type EscalationPolicyEdge = {
  readonly __typename?: 'EscalationPolicyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: EscalationPolicy;
};

export type EscalationTargetInput = {
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly scheduleId?: InputMaybe<Scalars['ID']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly channel?: InputMaybe<Scalars['String']['input']>;
};

export type EscalationStepInput = {
  readonly targets: ReadonlyArray<EscalationTargetInput>;
  readonly delaySeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly mode?: InputMaybe<EscalationMode>;
  readonly hours?: InputMaybe<LocalHoursInput>;
  readonly holdUntilOnCall?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LocalHoursInput = {
  readonly days?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly from: Scalars['String']['input'];
  readonly to: Scalars['String']['input'];
};

export type CreateEscalationPolicyInput = {
  readonly name: Scalars['String']['input'];
  readonly steps: ReadonlyArray<EscalationStepInput>;
  readonly repeat?: InputMaybe<Scalars['Int']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly fallback?: InputMaybe<ReadonlyArray<EscalationTargetInput>>;
  readonly resolveWithinSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly senior?: InputMaybe<ReadonlyArray<EscalationTargetInput>>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateEscalationPolicyInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly steps?: InputMaybe<ReadonlyArray<EscalationStepInput>>;
  readonly repeat?: InputMaybe<Scalars['Int']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly fallback?: InputMaybe<ReadonlyArray<EscalationTargetInput>>;
  readonly resolveWithinSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly senior?: InputMaybe<ReadonlyArray<EscalationTargetInput>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetDefaultEscalationPolicyInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type EscalationPolicyPayload = {
  readonly __typename?: 'EscalationPolicyPayload';
  readonly escalationPolicy?: Maybe<EscalationPolicy>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type FixDays = {
  readonly __typename?: 'FixDays';
  readonly shortTermFix: Scalars['Int']['output'];
  readonly longTermFix: Scalars['Int']['output'];
  readonly rootCauseAnalysis: Scalars['Int']['output'];
  readonly rollForward: Scalars['Int']['output'];
};

export type FixDaysInput = {
  readonly shortTermFix?: InputMaybe<Scalars['Int']['input']>;
  readonly longTermFix?: InputMaybe<Scalars['Int']['input']>;
  readonly rootCauseAnalysis?: InputMaybe<Scalars['Int']['input']>;
  readonly rollForward?: InputMaybe<Scalars['Int']['input']>;
};

export type FixPart =
  | 'SHORT_TERM_FIX'
  | 'LONG_TERM_FIX'
  | 'ROOT_CAUSE_ANALYSIS'
  | 'ROLL_FORWARD';

export type FixPlanPart = {
  readonly __typename?: 'FixPlanPart';
  readonly part: FixPart;
  readonly proposedDueOn: Scalars['Date']['output'];
  readonly actionItem?: Maybe<ActionItem>;
};

export type SuggestedFix = {
  readonly __typename?: 'SuggestedFix';
  readonly title: Scalars['String']['output'];
  readonly details: Scalars['String']['output'];
  readonly part: FixPart;
  readonly kind: ActionItemKind;
};

export type PlanFixInput = {
  readonly incidentId: Scalars['ID']['input'];
  readonly part: FixPart;
  readonly ownerId: Scalars['ID']['input'];
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly details?: InputMaybe<Scalars['String']['input']>;
  readonly priority?: InputMaybe<ActionItemPriority>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Freeze = {
  readonly __typename?: 'Freeze';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly services: ReadonlyArray<Service>;
  readonly start: Scalars['DateTime']['output'];
  readonly end?: Maybe<Scalars['DateTime']['output']>;
  readonly recurrence?: Maybe<MaintenanceRecurrence>;
  readonly isOpen: Scalars['Boolean']['output'];
};

export type Freezes = {
  readonly __typename?: 'Freezes';
  readonly version: Scalars['Int']['output'];
  readonly freezes: ReadonlyArray<Freeze>;
};

export type CreateFreezeInput = {
  readonly name: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly start: Scalars['DateTime']['input'];
  readonly end?: InputMaybe<Scalars['DateTime']['input']>;
  readonly recurrence?: InputMaybe<MaintenanceRecurrenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateFreezeInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly start?: InputMaybe<Scalars['DateTime']['input']>;
  readonly end?: InputMaybe<Scalars['DateTime']['input']>;
  readonly recurrence?: InputMaybe<MaintenanceRecurrenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CancelFreezeInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FreezePayload = {
  readonly __typename?: 'FreezePayload';
  readonly freeze?: Maybe<Freeze>;
  readonly freezes?: Maybe<Freezes>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type GroupedBy =
  | 'SERVICE'
  | 'SENDER_GROUP'
  | 'LABELS';

export type Grouping = {
  readonly __typename?: 'Grouping';
  readonly windowSeconds: Scalars['Float']['output'];
  readonly by: GroupedBy;
  readonly labels: ReadonlyArray<Scalars['String']['output']>;
};

export type GroupingInput = {
  readonly windowSeconds: Scalars['Float']['input'];
  readonly by?: InputMaybe<GroupedBy>;
  readonly labels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type KeyState =
  | 'FIRING'
  | 'CLEARED'
  | 'MOVED';

export type IncidentKey = {
  readonly __typename?: 'IncidentKey';
  readonly dedupKey: Scalars['String']['output'];
  readonly state: KeyState;
  readonly source: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly category: Category;
  readonly severity?: Maybe<Severity>;
  readonly firstSeenAt: Scalars['DateTime']['output'];
  readonly lastSeenAt: Scalars['DateTime']['output'];
};

export type IncidentKeyConnection = {
  readonly __typename?: 'IncidentKeyConnection';
  readonly edges: ReadonlyArray<IncidentKeyEdge>;
  readonly nodes: ReadonlyArray<IncidentKey>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
  readonly firingCount: Scalars['Int']['output'];
};

export type IncidentKeyEdge = {
  readonly __typename?: 'IncidentKeyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: IncidentKey;
};

export type HandoffReport = {
  readonly __typename?: 'HandoffReport';
  readonly id: Scalars['ID']['output'];
  readonly schedule: Schedule;
  readonly at: Scalars['DateTime']['output'];
  readonly from: User;
  readonly to: User;
  readonly state: HandoffReportState;
  readonly draftedAt: Scalars['DateTime']['output'];
  readonly since: Scalars['DateTime']['output'];
  readonly openIncidents: ReadonlyArray<HandoffIncident>;
  readonly recentIncidents: ReadonlyArray<HandoffIncident>;
  readonly incidentsLeftOut: Scalars['Int']['output'];
  readonly knownIssues: ReadonlyArray<KnownIssue>;
  readonly plannedWork: ReadonlyArray<PlannedWork>;
  readonly upcoming?: Maybe<Scalars['String']['output']>;
  readonly notes?: Maybe<Scalars['String']['output']>;
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly completedBy?: Maybe<Scalars['String']['output']>;
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly acceptedBy?: Maybe<Scalars['String']['output']>;
  readonly acceptanceNote?: Maybe<Scalars['String']['output']>;
  readonly markdown: Scalars['String']['output'];
};

export type HandoffReportState =
  | 'DRAFT'
  | 'COMPLETED'
  | 'ACCEPTED';

export type HandoffIncident = {
  readonly __typename?: 'HandoffIncident';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly serviceName: Scalars['String']['output'];
  readonly severity: Severity;
  readonly status: IncidentStatus;
  readonly drill: Scalars['Boolean']['output'];
  readonly declaredAt: Scalars['DateTime']['output'];
  readonly rootCause?: Maybe<Scalars['String']['output']>;
  readonly postmortemStatus?: Maybe<PostmortemStatus>;
  readonly incident?: Maybe<Incident>;
};

export type KnownIssue = {
  readonly __typename?: 'KnownIssue';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly workaround?: Maybe<Scalars['String']['output']>;
  readonly link?: Maybe<Scalars['String']['output']>;
  readonly notedAt: Scalars['DateTime']['output'];
  readonly notedBy: Scalars['String']['output'];
};

export type PlannedWork = {
  readonly __typename?: 'PlannedWork';
  readonly kind: PlannedWorkKind;
  readonly name: Scalars['String']['output'];
  readonly serviceName?: Maybe<Scalars['String']['output']>;
  readonly start: Scalars['DateTime']['output'];
  readonly end?: Maybe<Scalars['DateTime']['output']>;
};

export type PlannedWorkKind =
  | 'MAINTENANCE'
  | 'FREEZE';

export type HandoffReportConnection = {
  readonly __typename?: 'HandoffReportConnection';
  readonly edges: ReadonlyArray<HandoffReportEdge>;
  readonly nodes: ReadonlyArray<HandoffReport>;
  readonly pageInfo: PageInfo;
};

export type HandoffReportEdge = {
  readonly __typename?: 'HandoffReportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: HandoffReport;
};

export type Schedule = Node & {
  readonly __typename?: 'Schedule';
  readonly handoffReportFromSeconds: Scalars['Int']['output'];
  readonly handoffReports: HandoffReportConnection;
  readonly knownIssues: ReadonlyArray<KnownIssue>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly layers: ReadonlyArray<Layer>;
  readonly versions: ReadonlyArray<ScheduleVersion>;
  readonly version: Scalars['Int']['output'];
  readonly team?: Maybe<Team>;
  readonly overrides: ReadonlyArray<ScheduleOverride>;
  readonly requests: ReadonlyArray<ShiftRequest>;
  readonly record: ScheduleEntryConnection;
  readonly finalSchedule: SchedulePreview;
};


export type ScheduleHandoffReportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ScheduleRecordArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ScheduleFinalScheduleArgs = {
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};

export type CompleteHandoffReportInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  readonly upcoming?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptHandoffReportInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AddKnownIssueInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly workaround?: InputMaybe<Scalars['String']['input']>;
  readonly link?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveKnownIssueInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type HandoffReportPayload = {
  readonly __typename?: 'HandoffReportPayload';
  readonly handoffReport?: Maybe<HandoffReport>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type KnownIssuesPayload = {
  readonly __typename?: 'KnownIssuesPayload';
  readonly knownIssues?: Maybe<ReadonlyArray<KnownIssue>>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Heartbeat = Node & {
  readonly __typename?: 'Heartbeat';
  readonly id: Scalars['ID']['output'];
  readonly service: Service;
  readonly name: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly everySeconds: Scalars['Int']['output'];
  readonly graceSeconds: Scalars['Int']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  readonly severity?: Maybe<Severity>;
  readonly category?: Maybe<Category>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly state: HeartbeatState;
  readonly lastPingAt?: Maybe<Scalars['DateTime']['output']>;
  readonly nextDueAt?: Maybe<Scalars['DateTime']['output']>;
};

export type HeartbeatState =
  | 'PAUSED'
  | 'NEVER_PINGED'
  | 'ALIVE'
  | 'MISSING'
  | 'FAILING';

export type CreateHeartbeatInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly everySeconds: Scalars['Int']['input'];
  readonly graceSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly category?: InputMaybe<Category>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateHeartbeatInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly everySeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly graceSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly category?: InputMaybe<Category>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteHeartbeatInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateHeartbeatPayload = {
  readonly __typename?: 'CreateHeartbeatPayload';
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly token?: Maybe<Scalars['String']['output']>;
  readonly heartbeat?: Maybe<Heartbeat>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type HeartbeatPayload = {
  readonly __typename?: 'HeartbeatPayload';
  readonly heartbeat?: Maybe<Heartbeat>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeleteHeartbeatPayload = {
  readonly __typename?: 'DeleteHeartbeatPayload';
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type IncidentStatus =
  | 'TRIGGERED'
  | 'INVESTIGATING'
  | 'IDENTIFIED'
  | 'MONITORING'
  | 'RESOLVED'
  | 'CLOSED';

export type Category =
  | 'MODEL_PERFORMANCE'
  | 'DRIFT'
  | 'PREDICTION_SERVICE'
  | 'LATENCY'
  | 'FEATURE_PIPELINE'
  | 'TRAINING_PIPELINE'
  | 'DATA_QUALITY'
  | 'RESOURCE_EXHAUSTION'
  | 'INFRASTRUCTURE'
  | 'CLOUD_PROVIDER'
  | 'SECURITY'
  | 'OTHER';

export type EscalationState = {
  readonly __typename?: 'EscalationState';
  readonly step?: Maybe<Scalars['Int']['output']>;
  readonly round: Scalars['Int']['output'];
  readonly paged: ReadonlyArray<EscalationTarget>;
  readonly awaiting: ReadonlyArray<User>;
  readonly nextStepAt?: Maybe<Scalars['DateTime']['output']>;
  readonly heldUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type Responder = {
  readonly __typename?: 'Responder';
  readonly name: Scalars['String']['output'];
  readonly user?: Maybe<User>;
};

export type Label = {
  readonly __typename?: 'Label';
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type IncidentConnection = {
  readonly __typename?: 'IncidentConnection';
  readonly edges: ReadonlyArray<IncidentEdge>;
  readonly nodes: ReadonlyArray<Incident>;
  readonly pageInfo: PageInfo;
};

export type IncidentEdge = {
  readonly __typename?: 'IncidentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Incident;
};

export type IncidentFilter = {
  readonly status?: InputMaybe<ReadonlyArray<IncidentStatus>>;
  readonly severity?: InputMaybe<ReadonlyArray<Severity>>;
  readonly category?: InputMaybe<ReadonlyArray<Category>>;
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  readonly drill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type IncidentPayload = {
  readonly __typename?: 'IncidentPayload';
  readonly incident?: Maybe<Incident>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeclareIncidentInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly severity: Scalars['String']['input'];
  readonly category?: InputMaybe<Category>;
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly detectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly drill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dedupKey?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IncidentActionInput = {
  readonly id: Scalars['ID']['input'];
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SnoozeIncidentInput = {
  readonly id: Scalars['ID']['input'];
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  readonly forSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type AdvanceIncidentInput = {
  readonly id: Scalars['ID']['input'];
  readonly status: IncidentStatus;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ResolveIncidentInput = {
  readonly id: Scalars['ID']['input'];
  readonly falseAlarm?: InputMaybe<Scalars['Boolean']['input']>;
  readonly rootCause?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type MergeIncidentInput = {
  readonly id: Scalars['ID']['input'];
  readonly intoId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ChangeSeverityInput = {
  readonly id: Scalars['ID']['input'];
  readonly severity: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ChangeCategoryInput = {
  readonly id: Scalars['ID']['input'];
  readonly category: Category;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AddNoteInput = {
  readonly id: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CorrectTimesInput = {
  readonly id: Scalars['ID']['input'];
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly detectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly acknowledgedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly mitigatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly resolvedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly reason: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Integration = {
  readonly __typename?: 'Integration';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly secret?: Maybe<IntegrationSecret>;
  readonly topicArns: ReadonlyArray<Scalars['String']['output']>;
  readonly mapping?: Maybe<SignalMapping>;
};

export type IntegrationSecret = {
  readonly __typename?: 'IntegrationSecret';
  readonly setAt: Scalars['DateTime']['output'];
  readonly previousUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type CreateIntegrationKeyInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RevokeIntegrationKeyInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetIntegrationSecretInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly secret?: InputMaybe<Scalars['String']['input']>;
  readonly overlapSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ClearIntegrationSecretInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetIntegrationTopicsInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly topicArns: ReadonlyArray<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetIntegrationSecretPayload = {
  readonly __typename?: 'SetIntegrationSecretPayload';
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly integration?: Maybe<Integration>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CreateIntegrationKeyPayload = {
  readonly __typename?: 'CreateIntegrationKeyPayload';
  readonly integrationKey?: Maybe<Scalars['String']['output']>;
  readonly integration?: Maybe<Integration>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type IntegrationPayload = {
  readonly __typename?: 'IntegrationPayload';
  readonly integration?: Maybe<Integration>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type MaintenanceWindow = {
  readonly __typename?: 'MaintenanceWindow';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly start: Scalars['DateTime']['output'];
  readonly end?: Maybe<Scalars['DateTime']['output']>;
  readonly labels: ReadonlyArray<LabelMatch>;
  readonly recurrence?: Maybe<MaintenanceRecurrence>;
  readonly isOpen: Scalars['Boolean']['output'];
};

export type MaintenanceRecurrence = {
  readonly __typename?: 'MaintenanceRecurrence';
  readonly timeZone: Scalars['String']['output'];
  readonly windows: ReadonlyArray<Restriction>;
};

export type ServiceEntry = {
  readonly __typename?: 'ServiceEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly kind: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  readonly heldSignals?: Maybe<Scalars['Int']['output']>;
  readonly replayedAlarms?: Maybe<Scalars['Int']['output']>;
};

export type ServiceEntryConnection = {
  readonly __typename?: 'ServiceEntryConnection';
  readonly edges: ReadonlyArray<ServiceEntryEdge>;
  readonly nodes: ReadonlyArray<ServiceEntry>;
  readonly pageInfo: PageInfo;
};

export type ServiceEntryEdge = {
  readonly __typename?: 'ServiceEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ServiceEntry;
};

export type CreateMaintenanceWindowInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly start: Scalars['DateTime']['input'];
  readonly end?: InputMaybe<Scalars['DateTime']['input']>;
  readonly labels?: InputMaybe<ReadonlyArray<LabelMatchInput>>;
  readonly recurrence?: InputMaybe<MaintenanceRecurrenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateMaintenanceWindowInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly start?: InputMaybe<Scalars['DateTime']['input']>;
  readonly end?: InputMaybe<Scalars['DateTime']['input']>;
  readonly labels?: InputMaybe<ReadonlyArray<LabelMatchInput>>;
  readonly recurrence?: InputMaybe<MaintenanceRecurrenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CancelMaintenanceWindowInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MaintenanceRecurrenceInput = {
  readonly timeZone: Scalars['String']['input'];
  readonly windows: ReadonlyArray<RestrictionInput>;
};

export type MaintenanceWindowPayload = {
  readonly __typename?: 'MaintenanceWindowPayload';
  readonly maintenanceWindow?: Maybe<MaintenanceWindow>;
  readonly service?: Maybe<Service>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type MetricsGroup =
  | 'NONE'
  | 'SERVICE'
  | 'SEVERITY'
  | 'CATEGORY'
  | 'DAY'
  | 'WEEK'
  | 'MONTH';

export type MetricsFilter = {
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly severity?: InputMaybe<ReadonlyArray<Severity>>;
  readonly category?: InputMaybe<ReadonlyArray<Category>>;
};

export type DurationStats = {
  readonly __typename?: 'DurationStats';
  readonly count: Scalars['Int']['output'];
  readonly meanSeconds?: Maybe<Scalars['Float']['output']>;
  readonly p50Seconds?: Maybe<Scalars['Float']['output']>;
  readonly p90Seconds?: Maybe<Scalars['Float']['output']>;
  readonly p99Seconds?: Maybe<Scalars['Float']['output']>;
  readonly pendingCount: Scalars['Int']['output'];
  readonly notApplicableCount: Scalars['Int']['output'];
  readonly invalidCount: Scalars['Int']['output'];
};

export type MetricsBucket = {
  readonly __typename?: 'MetricsBucket';
  readonly key: Scalars['String']['output'];
  readonly incidentCount: Scalars['Int']['output'];
  readonly timeToDetect: DurationStats;
  readonly timeToAcknowledge: DurationStats;
  readonly timeToMitigate: DurationStats;
  readonly timeToResolve: DurationStats;
  readonly timeToRestore: DurationStats;
  readonly meanTimeBetweenFailuresSeconds?: Maybe<Scalars['Float']['output']>;
};

export type OnCallLoad = {
  readonly __typename?: 'OnCallLoad';
  readonly people: ReadonlyArray<PersonLoad>;
  readonly fairness: LoadFairness;
};

export type PersonLoad = {
  readonly __typename?: 'PersonLoad';
  readonly user: User;
  readonly onCallSeconds: Scalars['Float']['output'];
  readonly nightSeconds: Scalars['Float']['output'];
  readonly weekendSeconds: Scalars['Float']['output'];
  readonly holidaySeconds: Scalars['Float']['output'];
  readonly shiftCount: Scalars['Int']['output'];
  readonly longestStretchSeconds: Scalars['Float']['output'];
  readonly lastRestSeconds?: Maybe<Scalars['Float']['output']>;
};

export type LoadFairness = {
  readonly __typename?: 'LoadFairness';
  readonly onCall?: Maybe<Scalars['Float']['output']>;
  readonly night?: Maybe<Scalars['Float']['output']>;
  readonly weekend?: Maybe<Scalars['Float']['output']>;
  readonly holiday?: Maybe<Scalars['Float']['output']>;
  readonly shifts?: Maybe<Scalars['Float']['output']>;
};

export type CoverSuggestion = {
  readonly __typename?: 'CoverSuggestion';
  readonly user: User;
  readonly isAvailable: Scalars['Boolean']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly restedSeconds?: Maybe<Scalars['Float']['output']>;
  readonly freeSeconds?: Maybe<Scalars['Float']['output']>;
};

export type PageCheck = {
  readonly __typename?: 'PageCheck';
  readonly version: Scalars['Int']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  readonly user?: Maybe<User>;
  readonly channel?: Maybe<Channel>;
  readonly urgency: Urgency;
  readonly everySeconds: Scalars['Int']['output'];
  readonly withinSeconds: Scalars['Int']['output'];
  readonly service: Service;
  readonly severity: Severity;
  readonly nextAt?: Maybe<Scalars['DateTime']['output']>;
  readonly lastSentAt?: Maybe<Scalars['DateTime']['output']>;
  readonly lastArrivedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
};

export type SetPageCheckInput = {
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly channel?: InputMaybe<Scalars['String']['input']>;
  readonly urgency?: InputMaybe<Urgency>;
  readonly everySeconds: Scalars['Int']['input'];
  readonly withinSeconds: Scalars['Int']['input'];
  readonly serviceId: Scalars['ID']['input'];
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PageCheckPayload = {
  readonly __typename?: 'PageCheckPayload';
  readonly pageCheck?: Maybe<PageCheck>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Playbook = {
  readonly __typename?: 'Playbook';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  readonly categories: ReadonlyArray<Category>;
  readonly services: ReadonlyArray<Service>;
  readonly labels: ReadonlyArray<LabelMatch>;
  readonly steps: ReadonlyArray<PlaybookStep>;
  readonly retired: Scalars['Boolean']['output'];
  readonly proposals: ReadonlyArray<PlaybookProposal>;
};

export type PlaybookPhase =
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'MITIGATE'
  | 'RECOVER';

export type PlaybookStep = {
  readonly __typename?: 'PlaybookStep';
  readonly key: Scalars['ID']['output'];
  readonly phase: PlaybookPhase;
  readonly title: Scalars['String']['output'];
  readonly instruction: Scalars['String']['output'];
  readonly commands: ReadonlyArray<PlaybookCommand>;
  readonly expectedMinutes?: Maybe<Scalars['Float']['output']>;
  readonly question?: Maybe<PlaybookQuestion>;
  readonly next?: Maybe<Scalars['ID']['output']>;
  readonly action?: Maybe<PlaybookAction>;
};

export type PlaybookCommand = {
  readonly __typename?: 'PlaybookCommand';
  readonly label: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type PlaybookQuestion = {
  readonly __typename?: 'PlaybookQuestion';
  readonly text: Scalars['String']['output'];
  readonly yes: Scalars['ID']['output'];
  readonly no: Scalars['ID']['output'];
};

export type PlaybookConnection = {
  readonly __typename?: 'PlaybookConnection';
  readonly edges: ReadonlyArray<PlaybookEdge>;
  readonly nodes: ReadonlyArray<Playbook>;
  readonly pageInfo: PageInfo;
};

export type PlaybookEdge = {
  readonly __typename?: 'PlaybookEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Playbook;
};

export type CreatePlaybookInput = {
  readonly name: Scalars['String']['input'];
  readonly summary: Scalars['String']['input'];
  readonly categories: ReadonlyArray<Category>;
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly labels?: InputMaybe<ReadonlyArray<LabelMatchInput>>;
  readonly steps: ReadonlyArray<PlaybookStepInput>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdatePlaybookInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  readonly categories?: InputMaybe<ReadonlyArray<Category>>;
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly labels?: InputMaybe<ReadonlyArray<LabelMatchInput>>;
  readonly steps?: InputMaybe<ReadonlyArray<PlaybookStepInput>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PlaybookStepInput = {
  readonly key: Scalars['ID']['input'];
  readonly phase: PlaybookPhase;
  readonly title: Scalars['String']['input'];
  readonly instruction: Scalars['String']['input'];
  readonly commands?: InputMaybe<ReadonlyArray<PlaybookCommandInput>>;
  readonly expectedMinutes?: InputMaybe<Scalars['Float']['input']>;
  readonly question?: InputMaybe<PlaybookQuestionInput>;
  readonly next?: InputMaybe<Scalars['ID']['input']>;
  readonly action?: InputMaybe<PlaybookActionInput>;
};

export type PlaybookCommandInput = {
  readonly label: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
};

export type PlaybookQuestionInput = {
  readonly text: Scalars['String']['input'];
  readonly yes: Scalars['ID']['input'];
  readonly no: Scalars['ID']['input'];
};

export type RetirePlaybookInput = {
  readonly id: Scalars['ID']['input'];
  readonly retired?: Scalars['Boolean']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PlaybookPayload = {
  readonly __typename?: 'PlaybookPayload';
  readonly playbook?: Maybe<Playbook>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PlaybookAction = {
  readonly __typename?: 'PlaybookAction';
  readonly label: Scalars['String']['output'];
  readonly kind: PlaybookActionKind;
  readonly target: Scalars['String']['output'];
  readonly input: ReadonlyArray<Label>;
  readonly needsApproval: Scalars['Boolean']['output'];
  readonly timeLimitSeconds: Scalars['Int']['output'];
  readonly automatic?: Maybe<AutomaticAction>;
  readonly toSetUp?: Maybe<Scalars['String']['output']>;
};

export type PlaybookActionKind =
  | 'HTTP'
  | 'STEP_FUNCTIONS'
  | 'SSM_AUTOMATION';

export type AutomaticAction = {
  readonly __typename?: 'AutomaticAction';
  readonly categories: ReadonlyArray<Category>;
  readonly severities: ReadonlyArray<Severity>;
};

export type PlaybookActionRun = {
  readonly __typename?: 'PlaybookActionRun';
  readonly id: Scalars['ID']['output'];
  readonly state: PlaybookActionState;
  readonly label: Scalars['String']['output'];
  readonly kind: PlaybookActionKind;
  readonly target: Scalars['String']['output'];
  readonly resource?: Maybe<Scalars['String']['output']>;
  readonly input: ReadonlyArray<Label>;
  readonly stepKey: Scalars['ID']['output'];
  readonly playbookName: Scalars['String']['output'];
  readonly automatic: Scalars['Boolean']['output'];
  readonly requestedBy: Scalars['String']['output'];
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly approveBy?: Maybe<Scalars['DateTime']['output']>;
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reference?: Maybe<Scalars['String']['output']>;
  readonly output?: Maybe<Scalars['String']['output']>;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type PlaybookActionState =
  | 'REQUESTED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'TIMED_OUT'
  | 'DECLINED'
  | 'LAPSED';

export type ActionSettings = {
  readonly __typename?: 'ActionSettings';
  readonly version: Scalars['Int']['output'];
  readonly automatic: Scalars['Boolean']['output'];
  readonly targets: ReadonlyArray<ActionTarget>;
};

export type ActionTarget = {
  readonly __typename?: 'ActionTarget';
  readonly name: Scalars['String']['output'];
  readonly kind: PlaybookActionKind;
  readonly resource: Scalars['String']['output'];
};

export type RequestPlaybookActionInput = {
  readonly id: Scalars['ID']['input'];
  readonly key: Scalars['ID']['input'];
  readonly values?: InputMaybe<ReadonlyArray<LabelInput>>;
  readonly again?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ApprovePlaybookActionInput = {
  readonly id: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DeclinePlaybookActionInput = {
  readonly id: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetActionSettingsInput = {
  readonly automatic?: InputMaybe<Scalars['Boolean']['input']>;
  readonly targets?: InputMaybe<ReadonlyArray<ActionTargetInput>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ActionTargetInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: PlaybookActionKind;
  readonly resource: Scalars['String']['input'];
};

export type ActionSettingsPayload = {
  readonly __typename?: 'ActionSettingsPayload';
  readonly actionSettings?: Maybe<ActionSettings>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PlaybookActionInput = {
  readonly label: Scalars['String']['input'];
  readonly kind: PlaybookActionKind;
  readonly target: Scalars['String']['input'];
  readonly input?: InputMaybe<ReadonlyArray<LabelInput>>;
  readonly needsApproval?: InputMaybe<Scalars['Boolean']['input']>;
  readonly timeLimitSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly automatic?: InputMaybe<AutomaticActionInput>;
};

export type AutomaticActionInput = {
  readonly categories: ReadonlyArray<Category>;
  readonly severities: ReadonlyArray<Severity>;
};

export type PlaybookProposal = {
  readonly __typename?: 'PlaybookProposal';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly state: PlaybookProposalState;
  readonly playbook: Playbook;
  readonly baseVersion: Scalars['Int']['output'];
  readonly incident?: Maybe<Incident>;
  readonly reason: Scalars['String']['output'];
  readonly findings: ReadonlyArray<Scalars['String']['output']>;
  readonly summary: Scalars['String']['output'];
  readonly steps: ReadonlyArray<PlaybookStep>;
  readonly proposedBy: Scalars['String']['output'];
  readonly proposedAt: Scalars['DateTime']['output'];
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly declinedBecause?: Maybe<Scalars['String']['output']>;
  readonly becameVersion?: Maybe<Scalars['Int']['output']>;
};

export type PlaybookProposalState =
  | 'OPEN'
  | 'ACCEPTED'
  | 'DECLINED';

export type ProposePlaybookChangeInput = {
  readonly incidentId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly changes?: InputMaybe<PlaybookChangesInput>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PlaybookChangesInput = {
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  readonly steps?: InputMaybe<ReadonlyArray<PlaybookStepInput>>;
};

export type AcceptPlaybookChangeInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DeclinePlaybookChangeInput = {
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PlaybookProposalPayload = {
  readonly __typename?: 'PlaybookProposalPayload';
  readonly playbookProposal?: Maybe<PlaybookProposal>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PlaybookRun = {
  readonly __typename?: 'PlaybookRun';
  readonly playbook: Playbook;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly taken: ReadonlyArray<TakenPlaybookStep>;
  readonly current?: Maybe<PlaybookStep>;
  readonly currentSince: Scalars['DateTime']['output'];
  readonly overdue: Scalars['Boolean']['output'];
};

export type TakenPlaybookStep = {
  readonly __typename?: 'TakenPlaybookStep';
  readonly step: PlaybookStep;
  readonly outcome: PlaybookStepOutcome;
  readonly by: Scalars['String']['output'];
  readonly since: Scalars['DateTime']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly answer?: Maybe<PlaybookAnswer>;
  readonly note?: Maybe<Scalars['String']['output']>;
};

export type PlaybookStepOutcome =
  | 'DONE'
  | 'SKIPPED';

export type PlaybookAnswer =
  | 'YES'
  | 'NO';

export type AttachPlaybookInput = {
  readonly id: Scalars['ID']['input'];
  readonly playbookId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TakePlaybookStepInput = {
  readonly id: Scalars['ID']['input'];
  readonly key: Scalars['ID']['input'];
  readonly outcome?: InputMaybe<PlaybookStepOutcome>;
  readonly answer?: InputMaybe<PlaybookAnswer>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Postmortem = {
  readonly __typename?: 'Postmortem';
  readonly incident: Incident;
  readonly version: Scalars['Int']['output'];
  readonly status: PostmortemStatus;
  readonly step: PostmortemStep;
  readonly writtenBy: Scalars['String']['output'];
  readonly writtenAt: Scalars['DateTime']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly author?: Maybe<PostmortemParticipant>;
  readonly reviewers: ReadonlyArray<PostmortemParticipant>;
  readonly approvals: ReadonlyArray<PostmortemApproval>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly resolvedAt: Scalars['DateTime']['output'];
  readonly durationSeconds: Scalars['Float']['output'];
  readonly text: PostmortemText;
  readonly markdown: Scalars['String']['output'];
  readonly blamelessReview: ReadonlyArray<BlameFinding>;
  readonly history: ReadonlyArray<Postmortem>;
};

export type PostmortemStatus =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED';

export type PostmortemStep =
  | 'DRAFTED'
  | 'REVISED'
  | 'SUBMITTED'
  | 'APPROVED'
  | 'PUBLISHED'
  | 'AMENDED';

export type PostmortemParticipant = {
  readonly __typename?: 'PostmortemParticipant';
  readonly name: Scalars['String']['output'];
  readonly user?: Maybe<User>;
};

export type PostmortemApproval = {
  readonly __typename?: 'PostmortemApproval';
  readonly by: PostmortemParticipant;
  readonly at: Scalars['DateTime']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
};

export type PostmortemText = {
  readonly __typename?: 'PostmortemText';
  readonly title: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  readonly usersAffected: Scalars['String']['output'];
  readonly services: ReadonlyArray<Scalars['String']['output']>;
  readonly revenue: Scalars['String']['output'];
  readonly timeline: ReadonlyArray<PostmortemMoment>;
  readonly rootCause: Scalars['String']['output'];
  readonly contributingFactors: ReadonlyArray<Scalars['String']['output']>;
  readonly detection: Scalars['String']['output'];
  readonly resolution: Scalars['String']['output'];
  readonly wentWell: ReadonlyArray<Scalars['String']['output']>;
  readonly wentWrong: ReadonlyArray<Scalars['String']['output']>;
  readonly lessons: ReadonlyArray<Scalars['String']['output']>;
  readonly appendix: ReadonlyArray<PostmortemAppendixEntry>;
  readonly causeTags: ReadonlyArray<Scalars['String']['output']>;
  readonly factorTags: ReadonlyArray<Scalars['String']['output']>;
  readonly noPreventionReason: Scalars['String']['output'];
};

export type PostmortemMoment = {
  readonly __typename?: 'PostmortemMoment';
  readonly at: Scalars['DateTime']['output'];
  readonly text: Scalars['String']['output'];
};

export type PostmortemAppendixEntry = {
  readonly __typename?: 'PostmortemAppendixEntry';
  readonly text: Scalars['String']['output'];
  readonly href?: Maybe<Scalars['String']['output']>;
};

export type BlameFinding = {
  readonly __typename?: 'BlameFinding';
  readonly section: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  readonly fault: Scalars['String']['output'];
  readonly suggestion: Scalars['String']['output'];
};

export type PostmortemConnection = {
  readonly __typename?: 'PostmortemConnection';
  readonly edges: ReadonlyArray<PostmortemEdge>;
  readonly nodes: ReadonlyArray<Postmortem>;
  readonly pageInfo: PageInfo;
};

export type PostmortemEdge = {
  readonly __typename?: 'PostmortemEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Postmortem;
};

export type CauseCount = {
  readonly __typename?: 'CauseCount';
  readonly tag: Scalars['String']['output'];
  readonly kind: CauseKind;
  readonly count: Scalars['Int']['output'];
  readonly recurring: Scalars['Boolean']['output'];
  readonly incidents: ReadonlyArray<Incident>;
};

export type CauseKind =
  | 'CAUSE'
  | 'FACTOR';

export type DraftPostmortemInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type EditPostmortemInput = {
  readonly id: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  readonly usersAffected?: InputMaybe<Scalars['String']['input']>;
  readonly services?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly revenue?: InputMaybe<Scalars['String']['input']>;
  readonly timeline?: InputMaybe<ReadonlyArray<PostmortemMomentInput>>;
  readonly rootCause?: InputMaybe<Scalars['String']['input']>;
  readonly contributingFactors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly detection?: InputMaybe<Scalars['String']['input']>;
  readonly resolution?: InputMaybe<Scalars['String']['input']>;
  readonly wentWell?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly wentWrong?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly lessons?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly appendix?: InputMaybe<ReadonlyArray<PostmortemAppendixEntryInput>>;
  readonly causeTags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly factorTags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly noPreventionReason?: InputMaybe<Scalars['String']['input']>;
  readonly authorId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PostmortemMomentInput = {
  readonly at: Scalars['DateTime']['input'];
  readonly text: Scalars['String']['input'];
};

export type PostmortemAppendixEntryInput = {
  readonly text: Scalars['String']['input'];
  readonly href?: InputMaybe<Scalars['String']['input']>;
};

export type SubmitPostmortemInput = {
  readonly id: Scalars['ID']['input'];
  readonly reviewerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ApprovePostmortemInput = {
  readonly id: Scalars['ID']['input'];
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PublishPostmortemInput = {
  readonly id: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PostmortemPayload = {
  readonly __typename?: 'PostmortemPayload';
  readonly postmortem?: Maybe<Postmortem>;
  readonly incident?: Maybe<Incident>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CreatePushInvitationInput = {
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PushInvitationPayload = {
  readonly __typename?: 'PushInvitationPayload';
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly channel?: Maybe<Scalars['String']['output']>;
  readonly until?: Maybe<Scalars['DateTime']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Repeat = {
  readonly __typename?: 'Repeat';
  readonly incident: Incident;
  readonly of: Incident;
  readonly because: ReadonlyArray<RepeatReason>;
};

export type RepeatReason =
  | 'SAME_KEY'
  | 'SAME_ROOT_CAUSE'
  | 'SAME_CAUSE_TAG';

export type IncidentRole =
  | 'INCIDENT_COMMANDER'
  | 'COMMUNICATIONS_LEAD'
  | 'TECHNICAL_LEAD'
  | 'SCRIBE'
  | 'DATA_ENGINEER'
  | 'ML_ENGINEER'
  | 'DEVOPS_ENGINEER'
  | 'SECURITY_SPECIALIST'
  | 'QA';

export type RoleHolder = {
  readonly __typename?: 'RoleHolder';
  readonly role: IncidentRole;
  readonly person: User;
  readonly since: Scalars['DateTime']['output'];
  readonly by: Scalars['String']['output'];
};

export type AssignRoleInput = {
  readonly id: Scalars['ID']['input'];
  readonly role: IncidentRole;
  readonly userId: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TakeRoleInput = {
  readonly id: Scalars['ID']['input'];
  readonly role: IncidentRole;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type HandOverRoleInput = {
  readonly id: Scalars['ID']['input'];
  readonly role: IncidentRole;
  readonly userId: Scalars['ID']['input'];
  readonly fromUserId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ReleaseRoleInput = {
  readonly id: Scalars['ID']['input'];
  readonly role: IncidentRole;
  readonly fromUserId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Node = {
  readonly id: Scalars['ID']['output'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type UserError = {
  readonly __typename?: 'UserError';
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UserErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'ILLEGAL_TRANSITION'
  | 'VERSION_CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'ALREADY_EXISTS'
  | 'IN_USE';

export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly user?: Maybe<User>;
  readonly actor: Scalars['String']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
};

export type TurnUnit =
  | 'SECONDS'
  | 'HOURS'
  | 'DAYS'
  | 'WEEKS'
  | 'MONTHS';

export type RestrictionKind =
  | 'DAILY'
  | 'WEEKLY';

export type ScheduleVersion = {
  readonly __typename?: 'ScheduleVersion';
  readonly from: Scalars['DateTime']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly layers: ReadonlyArray<Layer>;
};

export type Layer = {
  readonly __typename?: 'Layer';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly start: Scalars['DateTime']['output'];
  readonly end?: Maybe<Scalars['DateTime']['output']>;
  readonly rotationVirtualStart: Scalars['DateTime']['output'];
  readonly turn: Turn;
  readonly rotationTurnLengthSeconds?: Maybe<Scalars['Int']['output']>;
  readonly users: ReadonlyArray<User>;
  readonly userIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly shift: Scalars['Int']['output'];
  readonly restrictions: ReadonlyArray<Restriction>;
  readonly wallClock: Scalars['Boolean']['output'];
  readonly consumeRestrictedTurns: Scalars['Boolean']['output'];
};

export type Turn = {
  readonly __typename?: 'Turn';
  readonly unit: TurnUnit;
  readonly count: Scalars['Int']['output'];
};

export type Restriction = {
  readonly __typename?: 'Restriction';
  readonly kind: RestrictionKind;
  readonly startTime: Scalars['String']['output'];
  readonly startDay?: Maybe<Scalars['Int']['output']>;
  readonly durationSeconds: Scalars['Int']['output'];
};

export type Interval = {
  readonly __typename?: 'Interval';
  readonly start: Scalars['DateTime']['output'];
  readonly end: Scalars['DateTime']['output'];
};

export type Shift = {
  readonly __typename?: 'Shift';
  readonly start: Scalars['DateTime']['output'];
  readonly end: Scalars['DateTime']['output'];
  readonly user?: Maybe<User>;
  readonly layer?: Maybe<Scalars['String']['output']>;
  readonly override: Scalars['Boolean']['output'];
};

export type SchedulePreview = {
  readonly __typename?: 'SchedulePreview';
  readonly shifts: ReadonlyArray<Shift>;
  readonly gaps: ReadonlyArray<Interval>;
  readonly coveragePercent: Scalars['Float']['output'];
  readonly nextHandoff?: Maybe<Scalars['DateTime']['output']>;
};

export type ScheduleOverride = {
  readonly __typename?: 'ScheduleOverride';
  readonly id: Scalars['ID']['output'];
  readonly start: Scalars['DateTime']['output'];
  readonly end: Scalars['DateTime']['output'];
  readonly user?: Maybe<User>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly replaces?: Maybe<User>;
};

export type ScheduleEntry = {
  readonly __typename?: 'ScheduleEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly kind: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
};

export type ScheduleEntryConnection = {
  readonly __typename?: 'ScheduleEntryConnection';
  readonly edges: ReadonlyArray<ScheduleEntryEdge>;
  readonly nodes: ReadonlyArray<ScheduleEntry>;
  readonly pageInfo: PageInfo;
};

export type ScheduleEntryEdge = {
  readonly __typename?: 'ScheduleEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ScheduleEntry;
};

export type ScheduleConnection = {
  readonly __typename?: 'ScheduleConnection';
  readonly edges: ReadonlyArray<ScheduleEdge>;
  readonly nodes: ReadonlyArray<Schedule>;
  readonly pageInfo: PageInfo;
};

export type ScheduleEdge = {
  readonly __typename?: 'ScheduleEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Schedule;
};

export type ScheduleInput = {
  readonly name: Scalars['String']['input'];
  readonly timeZone: Scalars['String']['input'];
  readonly layers: ReadonlyArray<LayerInput>;
};

export type LayerInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly name: Scalars['String']['input'];
  readonly start: Scalars['DateTime']['input'];
  readonly end?: InputMaybe<Scalars['DateTime']['input']>;
  readonly rotationVirtualStart?: InputMaybe<Scalars['DateTime']['input']>;
  readonly turn?: InputMaybe<TurnInput>;
  readonly rotationTurnLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly restrictions?: InputMaybe<ReadonlyArray<RestrictionInput>>;
  readonly wallClock?: InputMaybe<Scalars['Boolean']['input']>;
  readonly consumeRestrictedTurns?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TurnInput = {
  readonly unit: TurnUnit;
  readonly count: Scalars['Int']['input'];
};

export type RestrictionInput = {
  readonly kind: RestrictionKind;
  readonly startTime: Scalars['String']['input'];
  readonly startDay?: InputMaybe<Scalars['Int']['input']>;
  readonly durationSeconds: Scalars['Int']['input'];
};

export type OverrideInput = {
  readonly start: Scalars['DateTime']['input'];
  readonly end: Scalars['DateTime']['input'];
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateScheduleInput = {
  readonly name: Scalars['String']['input'];
  readonly timeZone: Scalars['String']['input'];
  readonly layers: ReadonlyArray<LayerInput>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly handoffReportFromSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateScheduleInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  readonly layers?: InputMaybe<ReadonlyArray<LayerInput>>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly handoffReportFromSeconds?: InputMaybe<Scalars['Int']['input']>;
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly keepPresent?: InputMaybe<Scalars['Boolean']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteScheduleInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateOverrideInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly start: Scalars['DateTime']['input'];
  readonly end: Scalars['DateTime']['input'];
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteOverrideInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SchedulePayload = {
  readonly __typename?: 'SchedulePayload';
  readonly schedule?: Maybe<Schedule>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeleteSchedulePayload = {
  readonly __typename?: 'DeleteSchedulePayload';
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type OverridePayload = {
  readonly __typename?: 'OverridePayload';
  readonly schedule?: Maybe<Schedule>;
  readonly override?: Maybe<ScheduleOverride>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  readonly edges: ReadonlyArray<ServiceEdge>;
  readonly nodes: ReadonlyArray<Service>;
  readonly pageInfo: PageInfo;
};

export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Service;
};

export type CreateServiceInput = {
  readonly name: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly escalationPolicyId?: InputMaybe<Scalars['ID']['input']>;
  readonly defaultCategory?: InputMaybe<Category>;
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly autoResolve?: InputMaybe<Scalars['Boolean']['input']>;
  readonly resolveAfterSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly grouping?: InputMaybe<GroupingInput>;
  readonly awsResources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateServiceInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly escalationPolicyId?: InputMaybe<Scalars['ID']['input']>;
  readonly defaultCategory?: InputMaybe<Category>;
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly autoResolve?: InputMaybe<Scalars['Boolean']['input']>;
  readonly resolveAfterSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly grouping?: InputMaybe<GroupingInput>;
  readonly awsResources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetDefaultAwsServiceInput = {
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicePayload = {
  readonly __typename?: 'ServicePayload';
  readonly service?: Maybe<Service>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Severity =
  | 'SEV1'
  | 'SEV2'
  | 'SEV3'
  | 'SEV4'
  | 'SEV5';

export type SeverityRule = {
  readonly __typename?: 'SeverityRule';
  readonly severity: Severity;
  readonly meaning: Scalars['String']['output'];
  readonly respondWithinSeconds?: Maybe<Scalars['Float']['output']>;
  readonly escalateAfterSeconds?: Maybe<Scalars['Float']['output']>;
  readonly updateEverySeconds?: Maybe<Scalars['Float']['output']>;
  readonly resolveWithinSeconds?: Maybe<Scalars['Float']['output']>;
  readonly postmortemWithinSeconds?: Maybe<Scalars['Float']['output']>;
  readonly pagesOnCall: Scalars['Boolean']['output'];
  readonly piercesQuietHours: Scalars['Boolean']['output'];
  readonly ownConversation: Scalars['Boolean']['output'];
  readonly roles: ReadonlyArray<IncidentRole>;
  readonly rolesAskedAtOnce: ReadonlyArray<IncidentRole>;
  readonly rolesWithinSeconds?: Maybe<Scalars['Float']['output']>;
  readonly fixDays: FixDays;
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  readonly countsAsFailure: Scalars['Boolean']['output'];
};

export type SeverityTable = {
  readonly __typename?: 'SeverityTable';
  readonly version: Scalars['Int']['output'];
  readonly rules: ReadonlyArray<SeverityRule>;
};

export type SetSeverityRuleInput = {
  readonly severity: Scalars['String']['input'];
  readonly meaning?: InputMaybe<Scalars['String']['input']>;
  readonly respondWithinSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly escalateAfterSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly updateEverySeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly resolveWithinSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly postmortemWithinSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly pagesOnCall?: InputMaybe<Scalars['Boolean']['input']>;
  readonly piercesQuietHours?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ownConversation?: InputMaybe<Scalars['Boolean']['input']>;
  readonly roles?: InputMaybe<ReadonlyArray<IncidentRole>>;
  readonly rolesAskedAtOnce?: InputMaybe<ReadonlyArray<IncidentRole>>;
  readonly rolesWithinSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly fixDays?: InputMaybe<FixDaysInput>;
  readonly channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly countsAsFailure?: InputMaybe<Scalars['Boolean']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SeverityTablePayload = {
  readonly __typename?: 'SeverityTablePayload';
  readonly severityTable?: Maybe<SeverityTable>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ShiftRequestStatus =
  | 'OPEN'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'ASSIGNED'
  | 'CANCELLED';

export type ShiftRequest = {
  readonly __typename?: 'ShiftRequest';
  readonly id: Scalars['ID']['output'];
  readonly requester: User;
  readonly shift: Interval;
  readonly asked?: Maybe<User>;
  readonly inReturn?: Maybe<Interval>;
  readonly status: ShiftRequestStatus;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly moved: Scalars['Boolean']['output'];
};

export type IntervalInput = {
  readonly start: Scalars['DateTime']['input'];
  readonly end: Scalars['DateTime']['input'];
};

export type RequestCoverInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly requesterId?: InputMaybe<Scalars['ID']['input']>;
  readonly shift: IntervalInput;
  readonly askedId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RequestSwapInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly requesterId?: InputMaybe<Scalars['ID']['input']>;
  readonly shift: IntervalInput;
  readonly askedId: Scalars['ID']['input'];
  readonly inReturn: IntervalInput;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerShiftRequestInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AssignShiftRequestInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly userId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CancelShiftRequestInput = {
  readonly scheduleId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ShiftRequestPayload = {
  readonly __typename?: 'ShiftRequestPayload';
  readonly schedule?: Maybe<Schedule>;
  readonly shiftRequest?: Maybe<ShiftRequest>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SignalMapping = {
  readonly __typename?: 'SignalMapping';
  readonly each?: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly status?: Maybe<Scalars['String']['output']>;
  readonly statuses: StatusWords;
  readonly severity?: Maybe<Scalars['String']['output']>;
  readonly severities: ReadonlyArray<SeverityWord>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly startedAt?: Maybe<Scalars['String']['output']>;
  readonly occurredAt?: Maybe<Scalars['String']['output']>;
  readonly messageId?: Maybe<Scalars['String']['output']>;
  readonly episode?: Maybe<Scalars['String']['output']>;
  readonly group?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly labels: ReadonlyArray<Label>;
  readonly labelsAt?: Maybe<Scalars['String']['output']>;
};

export type StatusWords = {
  readonly __typename?: 'StatusWords';
  readonly firing: ReadonlyArray<Scalars['String']['output']>;
  readonly acknowledged: ReadonlyArray<Scalars['String']['output']>;
  readonly resolved: ReadonlyArray<Scalars['String']['output']>;
  readonly ignored: ReadonlyArray<Scalars['String']['output']>;
};

export type SeverityWord = {
  readonly __typename?: 'SeverityWord';
  readonly word: Scalars['String']['output'];
  readonly severity: Severity;
};

export type MappingTrial = {
  readonly __typename?: 'MappingTrial';
  readonly signals: ReadonlyArray<MappedSignal>;
  readonly ignored: ReadonlyArray<Scalars['String']['output']>;
  readonly errors: ReadonlyArray<Scalars['String']['output']>;
};

export type MappedSignal = {
  readonly __typename?: 'MappedSignal';
  readonly state: SignalState;
  readonly dedupKey: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly severity?: Maybe<Severity>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly occurredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly messageId?: Maybe<Scalars['String']['output']>;
  readonly episode?: Maybe<Scalars['String']['output']>;
  readonly group?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly labels: ReadonlyArray<Label>;
};

export type SignalState =
  | 'FIRING'
  | 'ACKNOWLEDGED'
  | 'RESOLVED';

export type SetIntegrationMappingInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  readonly mapping?: InputMaybe<SignalMappingInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SignalMappingInput = {
  readonly each?: InputMaybe<Scalars['String']['input']>;
  readonly key: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly status?: InputMaybe<Scalars['String']['input']>;
  readonly statuses?: InputMaybe<StatusWordsInput>;
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly severities?: InputMaybe<ReadonlyArray<SeverityWordInput>>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly startedAt?: InputMaybe<Scalars['String']['input']>;
  readonly occurredAt?: InputMaybe<Scalars['String']['input']>;
  readonly messageId?: InputMaybe<Scalars['String']['input']>;
  readonly episode?: InputMaybe<Scalars['String']['input']>;
  readonly group?: InputMaybe<Scalars['String']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly labels?: InputMaybe<ReadonlyArray<LabelInput>>;
  readonly labelsAt?: InputMaybe<Scalars['String']['input']>;
};

export type StatusWordsInput = {
  readonly firing?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly acknowledged?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly resolved?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly ignored?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type SeverityWordInput = {
  readonly word: Scalars['String']['input'];
  readonly severity: Scalars['String']['input'];
};

export type LabelInput = {
  readonly name: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type SignalRule = {
  readonly __typename?: 'SignalRule';
  readonly name: Scalars['String']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  readonly match: SignalMatch;
  readonly category?: Maybe<Category>;
  readonly severity?: Maybe<Severity>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly dedupKey?: Maybe<Scalars['String']['output']>;
  readonly suppress: Scalars['Boolean']['output'];
  readonly stop: Scalars['Boolean']['output'];
};

export type SignalMatch = {
  readonly __typename?: 'SignalMatch';
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly labels: ReadonlyArray<LabelMatch>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly severities: ReadonlyArray<StatedSeverity>;
};

export type LabelMatch = {
  readonly __typename?: 'LabelMatch';
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type StatedSeverity =
  | 'SEV1'
  | 'SEV2'
  | 'SEV3'
  | 'SEV4'
  | 'SEV5'
  | 'UNSTATED';

export type SuppressedSignal = {
  readonly __typename?: 'SuppressedSignal';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly suppressedBy: Suppression;
  readonly source: Scalars['String']['output'];
  readonly dedupKey: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly severity?: Maybe<Severity>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly labels: ReadonlyArray<Label>;
};

export type Suppression = {
  readonly __typename?: 'Suppression';
  readonly kind: SuppressionKind;
  readonly name: Scalars['String']['output'];
};

export type SuppressionKind =
  | 'RULE'
  | 'MAINTENANCE';

export type SuppressedSignalConnection = {
  readonly __typename?: 'SuppressedSignalConnection';
  readonly edges: ReadonlyArray<SuppressedSignalEdge>;
  readonly nodes: ReadonlyArray<SuppressedSignal>;
  readonly pageInfo: PageInfo;
};

export type SuppressedSignalEdge = {
  readonly __typename?: 'SuppressedSignalEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: SuppressedSignal;
};

export type RuleTrial = {
  readonly __typename?: 'RuleTrial';
  readonly signals: ReadonlyArray<TriedSignal>;
};

export type TriedSignal = {
  readonly __typename?: 'TriedSignal';
  readonly incident: Incident;
  readonly matched: ReadonlyArray<Scalars['String']['output']>;
  readonly suppressedBy?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Category>;
  readonly severity?: Maybe<Severity>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly dedupKey?: Maybe<Scalars['String']['output']>;
  readonly joins?: Maybe<Incident>;
};

export type SetServiceRulesInput = {
  readonly serviceId: Scalars['ID']['input'];
  readonly rules: ReadonlyArray<SignalRuleInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SignalRuleInput = {
  readonly name: Scalars['String']['input'];
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly match?: InputMaybe<SignalMatchInput>;
  readonly category?: InputMaybe<Category>;
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly dedupKey?: InputMaybe<Scalars['String']['input']>;
  readonly suppress?: InputMaybe<Scalars['Boolean']['input']>;
  readonly stop?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SignalMatchInput = {
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly labels?: InputMaybe<ReadonlyArray<LabelMatchInput>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly severities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type LabelMatchInput = {
  readonly name: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type CategorySubscription = {
  readonly __typename?: 'CategorySubscription';
  readonly team?: Maybe<Team>;
  readonly categories: ReadonlyArray<Category>;
  readonly lowestSeverity: Severity;
  readonly toleranceSeconds: Scalars['Float']['output'];
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  readonly tellsMembers: Scalars['Boolean']['output'];
  readonly pages: Scalars['Boolean']['output'];
};

export type CategorySubscriptions = {
  readonly __typename?: 'CategorySubscriptions';
  readonly version: Scalars['Int']['output'];
  readonly subscriptions: ReadonlyArray<CategorySubscription>;
};

export type Team = Node & {
  readonly __typename?: 'Team';
  readonly subscriptions: ReadonlyArray<CategorySubscription>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly members: ReadonlyArray<User>;
  readonly managers: ReadonlyArray<User>;
};

export type SetTeamSubscriptionsInput = {
  readonly teamId: Scalars['ID']['input'];
  readonly subscriptions: ReadonlyArray<CategorySubscriptionInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CategorySubscriptionInput = {
  readonly categories: ReadonlyArray<Category>;
  readonly lowestSeverity?: InputMaybe<Scalars['String']['input']>;
  readonly toleranceSeconds?: InputMaybe<Scalars['Float']['input']>;
  readonly channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly tellsMembers?: InputMaybe<Scalars['Boolean']['input']>;
  readonly pages?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CategorySubscriptionsPayload = {
  readonly __typename?: 'CategorySubscriptionsPayload';
  readonly categorySubscriptions?: Maybe<CategorySubscriptions>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type TeamConnection = {
  readonly __typename?: 'TeamConnection';
  readonly edges: ReadonlyArray<TeamEdge>;
  readonly nodes: ReadonlyArray<Team>;
  readonly pageInfo: PageInfo;
};

export type TeamEdge = {
  readonly __typename?: 'TeamEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Team;
};

export type CreateTeamInput = {
  readonly name: Scalars['String']['input'];
  readonly memberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly managerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateTeamInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly memberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly managerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteTeamInput = {
  readonly id: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TeamPayload = {
  readonly __typename?: 'TeamPayload';
  readonly team?: Maybe<Team>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DeleteTeamPayload = {
  readonly __typename?: 'DeleteTeamPayload';
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type TimelineEventConnection = {
  readonly __typename?: 'TimelineEventConnection';
  readonly edges: ReadonlyArray<TimelineEventEdge>;
  readonly nodes: ReadonlyArray<TimelineEvent>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TimelineEventEdge = {
  readonly __typename?: 'TimelineEventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: TimelineEvent;
};

export type UpdateAudience =
  | 'INTERNAL'
  | 'STAKEHOLDERS'
  | 'PUBLIC';

export type UpdateStage =
  | 'INVESTIGATING'
  | 'IDENTIFIED'
  | 'MONITORING'
  | 'RESOLVED';

export type ReviewCapacity =
  | 'PR'
  | 'LEGAL';

export type IncidentUpdate = {
  readonly __typename?: 'IncidentUpdate';
  readonly id: Scalars['ID']['output'];
  readonly audience: UpdateAudience;
  readonly stage: UpdateStage;
  readonly version: Scalars['Int']['output'];
  readonly headline: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly writtenBy: Scalars['String']['output'];
  readonly writtenAt: Scalars['DateTime']['output'];
  readonly approvals: ReadonlyArray<UpdateApproval>;
  readonly missingApprovals: ReadonlyArray<ReviewCapacity>;
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  readonly sentBy?: Maybe<Scalars['String']['output']>;
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  readonly deliveries: ReadonlyArray<Delivery>;
};

export type UpdateApproval = {
  readonly __typename?: 'UpdateApproval';
  readonly capacity: ReviewCapacity;
  readonly by: User;
  readonly at: Scalars['DateTime']['output'];
};

export type Communication = {
  readonly __typename?: 'Communication';
  readonly version: Scalars['Int']['output'];
  readonly channels: ReadonlyArray<AudienceChannels>;
  readonly reviewers: ReadonlyArray<UpdateReviewers>;
  readonly templates: ReadonlyArray<UpdateTemplate>;
};

export type AudienceChannels = {
  readonly __typename?: 'AudienceChannels';
  readonly audience: UpdateAudience;
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
};

export type UpdateReviewers = {
  readonly __typename?: 'UpdateReviewers';
  readonly capacity: ReviewCapacity;
  readonly users: ReadonlyArray<User>;
};

export type UpdateTemplate = {
  readonly __typename?: 'UpdateTemplate';
  readonly audience: UpdateAudience;
  readonly stage: UpdateStage;
  readonly severity?: Maybe<Severity>;
  readonly headline: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type DraftIncidentUpdateInput = {
  readonly id: Scalars['ID']['input'];
  readonly audience: UpdateAudience;
  readonly stage?: InputMaybe<UpdateStage>;
  readonly headline?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type EditIncidentUpdateInput = {
  readonly id: Scalars['ID']['input'];
  readonly updateId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly headline?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ApproveIncidentUpdateInput = {
  readonly id: Scalars['ID']['input'];
  readonly updateId: Scalars['ID']['input'];
  readonly capacity: ReviewCapacity;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SendIncidentUpdateInput = {
  readonly id: Scalars['ID']['input'];
  readonly updateId: Scalars['ID']['input'];
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IncidentUpdatePayload = {
  readonly __typename?: 'IncidentUpdatePayload';
  readonly update?: Maybe<IncidentUpdate>;
  readonly incident?: Maybe<Incident>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SetCommunicationInput = {
  readonly channels?: InputMaybe<ReadonlyArray<AudienceChannelsInput>>;
  readonly reviewers?: InputMaybe<ReadonlyArray<UpdateReviewersInput>>;
  readonly templates?: InputMaybe<ReadonlyArray<UpdateTemplateInput>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AudienceChannelsInput = {
  readonly audience: UpdateAudience;
  readonly channels: ReadonlyArray<Scalars['String']['input']>;
};

export type UpdateReviewersInput = {
  readonly capacity: ReviewCapacity;
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type UpdateTemplateInput = {
  readonly audience: UpdateAudience;
  readonly stage: UpdateStage;
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly headline?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type CommunicationPayload = {
  readonly __typename?: 'CommunicationPayload';
  readonly communication?: Maybe<Communication>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ContactMethod = {
  readonly __typename?: 'ContactMethod';
  readonly channel: Scalars['String']['output'];
  readonly verified: Scalars['Boolean']['output'];
};

export type ContactRule = {
  readonly __typename?: 'ContactRule';
  readonly urgency: Urgency;
  readonly channel: Scalars['String']['output'];
  readonly delaySeconds: Scalars['Int']['output'];
};

export type TestPage = {
  readonly __typename?: 'TestPage';
  readonly channel: Scalars['String']['output'];
  readonly sentAt: Scalars['DateTime']['output'];
  readonly status: DeliveryStatus;
  readonly attempts: Scalars['Int']['output'];
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type UserConnection = {
  readonly __typename?: 'UserConnection';
  readonly edges: ReadonlyArray<UserEdge>;
  readonly nodes: ReadonlyArray<User>;
  readonly pageInfo: PageInfo;
};

export type UserEdge = {
  readonly __typename?: 'UserEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: User;
};

export type CreateUserInput = {
  readonly name: Scalars['String']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly contacts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  readonly login?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateUserInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly contacts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly quietHours?: InputMaybe<LocalHoursInput>;
  readonly pagesPerHour?: InputMaybe<Scalars['Int']['input']>;
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  readonly login?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetContactRulesInput = {
  readonly userId: Scalars['ID']['input'];
  readonly rules: ReadonlyArray<ContactRuleInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ContactRuleInput = {
  readonly urgency: Urgency;
  readonly channel: Scalars['String']['input'];
  readonly delaySeconds?: Scalars['Int']['input'];
};

export type SendContactCodeInput = {
  readonly userId: Scalars['ID']['input'];
  readonly channel: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ConfirmContactInput = {
  readonly userId: Scalars['ID']['input'];
  readonly channel: Scalars['String']['input'];
  readonly code: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SendTestPageInput = {
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  readonly channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UserPayload = {
  readonly __typename?: 'UserPayload';
  readonly user?: Maybe<User>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  Node:
    | ( ActionItemModel )
    | ( IncidentModel )
    | ( UserModel )
    | ( ServiceModel )
    | ( EscalationPolicyModel )
    | ( ScheduleModel )
    | ( Beat )
    | ( TeamModel )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  ActionItem: ResolverTypeWrapper<ActionItemModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActionItemKind: ActionItemKind;
  ActionItemPriority: ActionItemPriority;
  ActionItemState: ActionItemState;
  ActionItemTicket: ResolverTypeWrapper<ActionItemTicket>;
  ActionItemEntry: ResolverTypeWrapper<ActionItemEntryModel>;
  ActionItemEntryConnection: ResolverTypeWrapper<Omit<ActionItemEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionItemEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['ActionItemEntry']> }>;
  ActionItemEntryEdge: ResolverTypeWrapper<Omit<ActionItemEntryEdge, 'node'> & { node: ResolversTypes['ActionItemEntry'] }>;
  ActionItemConnection: ResolverTypeWrapper<Omit<ActionItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionItemEdge']>, nodes: ReadonlyArray<ResolversTypes['ActionItem']> }>;
  ActionItemEdge: ResolverTypeWrapper<Omit<ActionItemEdge, 'node'> & { node: ResolversTypes['ActionItem'] }>;
  ActionItemFilter: ActionItemFilter;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Incident: ResolverTypeWrapper<IncidentModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  User: ResolverTypeWrapper<UserModel>;
  Service: ResolverTypeWrapper<ServiceModel>;
  UserDeparture: ResolverTypeWrapper<UserDepartureModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateActionItemInput: CreateActionItemInput;
  UpdateActionItemInput: UpdateActionItemInput;
  OpenActionItemTicketInput: OpenActionItemTicketInput;
  ActionItemTicketInput: ActionItemTicketInput;
  ActionItemActionInput: ActionItemActionInput;
  ActionItemPayload: ResolverTypeWrapper<Omit<ActionItemPayload, 'actionItem'> & { actionItem?: Maybe<ResolversTypes['ActionItem']> }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  CalendarFeed: ResolverTypeWrapper<CalendarFeedModel>;
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  CreateCalendarFeedPayload: ResolverTypeWrapper<Omit<CreateCalendarFeedPayload, 'calendarFeed'> & { calendarFeed?: Maybe<ResolversTypes['CalendarFeed']> }>;
  CalendarFeedPayload: ResolverTypeWrapper<Omit<CalendarFeedPayload, 'calendarFeed'> & { calendarFeed?: Maybe<ResolversTypes['CalendarFeed']> }>;
  ServiceChange: ResolverTypeWrapper<ServiceChangeModel>;
  ServiceChangeKind: ServiceChangeKind;
  Link: ResolverTypeWrapper<Link>;
  Suspect: ResolverTypeWrapper<SuspectModel>;
  SimilarIncident: ResolverTypeWrapper<SimilarIncidentModel>;
  RecordServiceChangeInput: RecordServiceChangeInput;
  LinkInput: LinkInput;
  ServiceChangePayload: ResolverTypeWrapper<Omit<ServiceChangePayload, 'change'> & { change?: Maybe<ResolversTypes['ServiceChange']> }>;
  ChannelKind: ChannelKind;
  Channel: ResolverTypeWrapper<ChannelModel>;
  ChannelConnection: ResolverTypeWrapper<Omit<ChannelConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChannelEdge']>, nodes: ReadonlyArray<ResolversTypes['Channel']> }>;
  ChannelEdge: ResolverTypeWrapper<Omit<ChannelEdge, 'node'> & { node: ResolversTypes['Channel'] }>;
  CreateChannelInput: CreateChannelInput;
  CreateChannelPayload: ResolverTypeWrapper<Omit<CreateChannelPayload, 'channel'> & { channel?: Maybe<ResolversTypes['Channel']> }>;
  TimelineEvent: ResolverTypeWrapper<TimelineEntryModel>;
  TimelineCorrection: ResolverTypeWrapper<TimelineCorrection>;
  ExportFormat: ExportFormat;
  AddIncidentDecisionInput: AddIncidentDecisionInput;
  AddIncidentLinkInput: AddIncidentLinkInput;
  PinTimelineEventInput: PinTimelineEventInput;
  UnpinTimelineEventInput: UnpinTimelineEventInput;
  CorrectTimelineEventInput: CorrectTimelineEventInput;
  Coverage: ResolverTypeWrapper<CoverageModel>;
  StepCoverage: ResolverTypeWrapper<StepCoverageModel>;
  CoverageSpan: ResolverTypeWrapper<CoverageSpanModel>;
  CoverageOutcome: CoverageOutcome;
  CoverageFinding: ResolverTypeWrapper<FindingModel>;
  CoverageFindingKind: CoverageFindingKind;
  OnCallEntry: ResolverTypeWrapper<OnCallEntryModel>;
  Urgency: Urgency;
  DeliveryStatus: DeliveryStatus;
  Delivery: ResolverTypeWrapper<DeliveryModel>;
  DeliveryActionInput: DeliveryActionInput;
  DeliveryPayload: ResolverTypeWrapper<Omit<DeliveryPayload, 'delivery' | 'incident'> & { delivery?: Maybe<ResolversTypes['Delivery']>, incident?: Maybe<ResolversTypes['Incident']> }>;
  ScheduleDeparture: ResolverTypeWrapper<ScheduleDepartureModel>;
  PolicyDeparture: ResolverTypeWrapper<PolicyDepartureModel>;
  RemoveUserInput: RemoveUserInput;
  RemoveUserPayload: ResolverTypeWrapper<Omit<RemoveUserPayload, 'user' | 'departure'> & { user?: Maybe<ResolversTypes['User']>, departure?: Maybe<ResolversTypes['UserDeparture']> }>;
  DeploymentAdvice: ResolverTypeWrapper<Omit<DeploymentAdvice, 'service' | 'reasons'> & { service: ResolversTypes['Service'], reasons: ReadonlyArray<ResolversTypes['DeploymentReason']> }>;
  DeploymentVerdict: DeploymentVerdict;
  DeploymentReason: ResolverTypeWrapper<Reason>;
  DeploymentReasonCode: DeploymentReasonCode;
  DrillScenario: ResolverTypeWrapper<DrillScenarioModel>;
  DrillSignal: ResolverTypeWrapper<DrillSignal>;
  Drill: ResolverTypeWrapper<IncidentModel>;
  DrillEnding: DrillEnding;
  DrillScore: ResolverTypeWrapper<DrillScoreModel>;
  DrillTargetScore: ResolverTypeWrapper<DrillTargetScore>;
  DrillTarget: DrillTarget;
  DrillTargetState: DrillTargetState;
  DrillConnection: ResolverTypeWrapper<Omit<DrillConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DrillEdge']>, nodes: ReadonlyArray<ResolversTypes['Drill']> }>;
  DrillEdge: ResolverTypeWrapper<Omit<DrillEdge, 'node'> & { node: ResolversTypes['Drill'] }>;
  StartDrillInput: StartDrillInput;
  StopDrillInput: StopDrillInput;
  DrillPayload: ResolverTypeWrapper<Omit<DrillPayload, 'drill'> & { drill?: Maybe<ResolversTypes['Drill']> }>;
  DrillPlan: ResolverTypeWrapper<DrillSeriesModel>;
  DrillRhythm: ResolverTypeWrapper<DrillRhythm>;
  DrillUnit: DrillUnit;
  DrillOccasion: ResolverTypeWrapper<OccasionModel>;
  CreateDrillPlanInput: CreateDrillPlanInput;
  UpdateDrillPlanInput: UpdateDrillPlanInput;
  DrillRhythmInput: DrillRhythmInput;
  DeleteDrillPlanInput: DeleteDrillPlanInput;
  DrillPlanPayload: ResolverTypeWrapper<Omit<DrillPlanPayload, 'drillPlan'> & { drillPlan?: Maybe<ResolversTypes['DrillPlan']> }>;
  DeleteDrillPlanPayload: ResolverTypeWrapper<DeleteDrillPlanPayload>;
  EscalationPolicy: ResolverTypeWrapper<EscalationPolicyModel>;
  EscalationMode: EscalationMode;
  EscalationStep: ResolverTypeWrapper<StepModel>;
  LocalHours: ResolverTypeWrapper<LocalHours>;
  EscalationTarget: ResolverTypeWrapper<PolicyTargetModel>;
  EscalationPolicyConnection: ResolverTypeWrapper<Omit<EscalationPolicyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EscalationPolicyEdge']>, nodes: ReadonlyArray<ResolversTypes['EscalationPolicy']> }>;
  EscalationPolicyEdge: ResolverTypeWrapper<Omit<EscalationPolicyEdge, 'node'> & { node: ResolversTypes['EscalationPolicy'] }>;
  EscalationTargetInput: EscalationTargetInput;
  EscalationStepInput: EscalationStepInput;
  LocalHoursInput: LocalHoursInput;
  CreateEscalationPolicyInput: CreateEscalationPolicyInput;
  UpdateEscalationPolicyInput: UpdateEscalationPolicyInput;
  SetDefaultEscalationPolicyInput: SetDefaultEscalationPolicyInput;
  EscalationPolicyPayload: ResolverTypeWrapper<Omit<EscalationPolicyPayload, 'escalationPolicy'> & { escalationPolicy?: Maybe<ResolversTypes['EscalationPolicy']> }>;
  FixDays: ResolverTypeWrapper<FixDays>;
  FixDaysInput: FixDaysInput;
  FixPart: FixPart;
  FixPlanPart: ResolverTypeWrapper<FixPlanPartModel>;
  SuggestedFix: ResolverTypeWrapper<SuggestedFix>;
  PlanFixInput: PlanFixInput;
  Freeze: ResolverTypeWrapper<FreezeModel>;
  Freezes: ResolverTypeWrapper<Omit<Freezes, 'freezes'> & { freezes: ReadonlyArray<ResolversTypes['Freeze']> }>;
  CreateFreezeInput: CreateFreezeInput;
  UpdateFreezeInput: UpdateFreezeInput;
  CancelFreezeInput: CancelFreezeInput;
  FreezePayload: ResolverTypeWrapper<Omit<FreezePayload, 'freeze' | 'freezes'> & { freeze?: Maybe<ResolversTypes['Freeze']>, freezes?: Maybe<ResolversTypes['Freezes']> }>;
  GroupedBy: GroupedBy;
  Grouping: ResolverTypeWrapper<Grouping>;
  GroupingInput: GroupingInput;
  KeyState: KeyState;
  IncidentKey: ResolverTypeWrapper<GroupedKeyModel>;
  IncidentKeyConnection: ResolverTypeWrapper<Omit<IncidentKeyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IncidentKeyEdge']>, nodes: ReadonlyArray<ResolversTypes['IncidentKey']> }>;
  IncidentKeyEdge: ResolverTypeWrapper<Omit<IncidentKeyEdge, 'node'> & { node: ResolversTypes['IncidentKey'] }>;
  HandoffReport: ResolverTypeWrapper<HandoffReportModel>;
  HandoffReportState: HandoffReportState;
  HandoffIncident: ResolverTypeWrapper<ReportedIncident>;
  KnownIssue: ResolverTypeWrapper<KnownIssueModel>;
  PlannedWork: ResolverTypeWrapper<PlannedWork>;
  PlannedWorkKind: PlannedWorkKind;
  HandoffReportConnection: ResolverTypeWrapper<Omit<HandoffReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['HandoffReportEdge']>, nodes: ReadonlyArray<ResolversTypes['HandoffReport']> }>;
  HandoffReportEdge: ResolverTypeWrapper<Omit<HandoffReportEdge, 'node'> & { node: ResolversTypes['HandoffReport'] }>;
  Schedule: ResolverTypeWrapper<ScheduleModel>;
  CompleteHandoffReportInput: CompleteHandoffReportInput;
  AcceptHandoffReportInput: AcceptHandoffReportInput;
  AddKnownIssueInput: AddKnownIssueInput;
  RemoveKnownIssueInput: RemoveKnownIssueInput;
  HandoffReportPayload: ResolverTypeWrapper<Omit<HandoffReportPayload, 'handoffReport'> & { handoffReport?: Maybe<ResolversTypes['HandoffReport']> }>;
  KnownIssuesPayload: ResolverTypeWrapper<Omit<KnownIssuesPayload, 'knownIssues'> & { knownIssues?: Maybe<ReadonlyArray<ResolversTypes['KnownIssue']>> }>;
  Heartbeat: ResolverTypeWrapper<Beat>;
  HeartbeatState: HeartbeatState;
  CreateHeartbeatInput: CreateHeartbeatInput;
  UpdateHeartbeatInput: UpdateHeartbeatInput;
  DeleteHeartbeatInput: DeleteHeartbeatInput;
  CreateHeartbeatPayload: ResolverTypeWrapper<Omit<CreateHeartbeatPayload, 'heartbeat'> & { heartbeat?: Maybe<ResolversTypes['Heartbeat']> }>;
  HeartbeatPayload: ResolverTypeWrapper<Omit<HeartbeatPayload, 'heartbeat'> & { heartbeat?: Maybe<ResolversTypes['Heartbeat']> }>;
  DeleteHeartbeatPayload: ResolverTypeWrapper<DeleteHeartbeatPayload>;
  IncidentStatus: IncidentStatus;
  Category: Category;
  EscalationState: ResolverTypeWrapper<OpenIncidentModel>;
  Responder: ResolverTypeWrapper<ResponderModel>;
  Label: ResolverTypeWrapper<Label>;
  IncidentConnection: ResolverTypeWrapper<Omit<IncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['Incident']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  IncidentFilter: IncidentFilter;
  IncidentPayload: ResolverTypeWrapper<Omit<IncidentPayload, 'incident'> & { incident?: Maybe<ResolversTypes['Incident']> }>;
  DeclareIncidentInput: DeclareIncidentInput;
  IncidentActionInput: IncidentActionInput;
  SnoozeIncidentInput: SnoozeIncidentInput;
  AdvanceIncidentInput: AdvanceIncidentInput;
  ResolveIncidentInput: ResolveIncidentInput;
  MergeIncidentInput: MergeIncidentInput;
  ChangeSeverityInput: ChangeSeverityInput;
  ChangeCategoryInput: ChangeCategoryInput;
  AddNoteInput: AddNoteInput;
  CorrectTimesInput: CorrectTimesInput;
  Integration: ResolverTypeWrapper<IntegrationModel>;
  IntegrationSecret: ResolverTypeWrapper<IntegrationSecret>;
  CreateIntegrationKeyInput: CreateIntegrationKeyInput;
  RevokeIntegrationKeyInput: RevokeIntegrationKeyInput;
  SetIntegrationSecretInput: SetIntegrationSecretInput;
  ClearIntegrationSecretInput: ClearIntegrationSecretInput;
  SetIntegrationTopicsInput: SetIntegrationTopicsInput;
  SetIntegrationSecretPayload: ResolverTypeWrapper<Omit<SetIntegrationSecretPayload, 'integration'> & { integration?: Maybe<ResolversTypes['Integration']> }>;
  CreateIntegrationKeyPayload: ResolverTypeWrapper<Omit<CreateIntegrationKeyPayload, 'integration'> & { integration?: Maybe<ResolversTypes['Integration']> }>;
  IntegrationPayload: ResolverTypeWrapper<Omit<IntegrationPayload, 'integration'> & { integration?: Maybe<ResolversTypes['Integration']> }>;
  MaintenanceWindow: ResolverTypeWrapper<MaintenanceWindowModel>;
  MaintenanceRecurrence: ResolverTypeWrapper<MaintenanceRecurrence>;
  ServiceEntry: ResolverTypeWrapper<ServiceEntryModel>;
  ServiceEntryConnection: ResolverTypeWrapper<Omit<ServiceEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['ServiceEntry']> }>;
  ServiceEntryEdge: ResolverTypeWrapper<Omit<ServiceEntryEdge, 'node'> & { node: ResolversTypes['ServiceEntry'] }>;
  CreateMaintenanceWindowInput: CreateMaintenanceWindowInput;
  UpdateMaintenanceWindowInput: UpdateMaintenanceWindowInput;
  CancelMaintenanceWindowInput: CancelMaintenanceWindowInput;
  MaintenanceRecurrenceInput: MaintenanceRecurrenceInput;
  MaintenanceWindowPayload: ResolverTypeWrapper<Omit<MaintenanceWindowPayload, 'maintenanceWindow' | 'service'> & { maintenanceWindow?: Maybe<ResolversTypes['MaintenanceWindow']>, service?: Maybe<ResolversTypes['Service']> }>;
  MetricsGroup: MetricsGroup;
  MetricsFilter: MetricsFilter;
  DurationStats: ResolverTypeWrapper<DurationStats>;
  MetricsBucket: ResolverTypeWrapper<MetricsBucket>;
  OnCallLoad: ResolverTypeWrapper<Omit<OnCallLoad, 'people' | 'fairness'> & { people: ReadonlyArray<ResolversTypes['PersonLoad']>, fairness: ResolversTypes['LoadFairness'] }>;
  PersonLoad: ResolverTypeWrapper<PersonLoadModel>;
  LoadFairness: ResolverTypeWrapper<FairnessModel>;
  CoverSuggestion: ResolverTypeWrapper<CoverSuggestionModel>;
  PageCheck: ResolverTypeWrapper<PageCheckModel>;
  SetPageCheckInput: SetPageCheckInput;
  PageCheckPayload: ResolverTypeWrapper<Omit<PageCheckPayload, 'pageCheck'> & { pageCheck?: Maybe<ResolversTypes['PageCheck']> }>;
  Playbook: ResolverTypeWrapper<PlaybookModel>;
  PlaybookPhase: PlaybookPhase;
  PlaybookStep: ResolverTypeWrapper<Omit<PlaybookStep, 'action'> & { action?: Maybe<ResolversTypes['PlaybookAction']> }>;
  PlaybookCommand: ResolverTypeWrapper<PlaybookCommand>;
  PlaybookQuestion: ResolverTypeWrapper<PlaybookQuestion>;
  PlaybookConnection: ResolverTypeWrapper<Omit<PlaybookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlaybookEdge']>, nodes: ReadonlyArray<ResolversTypes['Playbook']> }>;
  PlaybookEdge: ResolverTypeWrapper<Omit<PlaybookEdge, 'node'> & { node: ResolversTypes['Playbook'] }>;
  CreatePlaybookInput: CreatePlaybookInput;
  UpdatePlaybookInput: UpdatePlaybookInput;
  PlaybookStepInput: PlaybookStepInput;
  PlaybookCommandInput: PlaybookCommandInput;
  PlaybookQuestionInput: PlaybookQuestionInput;
  RetirePlaybookInput: RetirePlaybookInput;
  PlaybookPayload: ResolverTypeWrapper<Omit<PlaybookPayload, 'playbook'> & { playbook?: Maybe<ResolversTypes['Playbook']> }>;
  PlaybookAction: ResolverTypeWrapper<PlaybookActionModel>;
  PlaybookActionKind: PlaybookActionKind;
  AutomaticAction: ResolverTypeWrapper<AutomaticAction>;
  PlaybookActionRun: ResolverTypeWrapper<ActionRunModel>;
  PlaybookActionState: PlaybookActionState;
  ActionSettings: ResolverTypeWrapper<ActionSettings>;
  ActionTarget: ResolverTypeWrapper<ActionTarget>;
  RequestPlaybookActionInput: RequestPlaybookActionInput;
  ApprovePlaybookActionInput: ApprovePlaybookActionInput;
  DeclinePlaybookActionInput: DeclinePlaybookActionInput;
  SetActionSettingsInput: SetActionSettingsInput;
  ActionTargetInput: ActionTargetInput;
  ActionSettingsPayload: ResolverTypeWrapper<ActionSettingsPayload>;
  PlaybookActionInput: PlaybookActionInput;
  AutomaticActionInput: AutomaticActionInput;
  PlaybookProposal: ResolverTypeWrapper<PlaybookProposalModel>;
  PlaybookProposalState: PlaybookProposalState;
  ProposePlaybookChangeInput: ProposePlaybookChangeInput;
  PlaybookChangesInput: PlaybookChangesInput;
  AcceptPlaybookChangeInput: AcceptPlaybookChangeInput;
  DeclinePlaybookChangeInput: DeclinePlaybookChangeInput;
  PlaybookProposalPayload: ResolverTypeWrapper<Omit<PlaybookProposalPayload, 'playbookProposal'> & { playbookProposal?: Maybe<ResolversTypes['PlaybookProposal']> }>;
  PlaybookRun: ResolverTypeWrapper<PlaybookRunModel>;
  TakenPlaybookStep: ResolverTypeWrapper<Omit<TakenPlaybookStep, 'step'> & { step: ResolversTypes['PlaybookStep'] }>;
  PlaybookStepOutcome: PlaybookStepOutcome;
  PlaybookAnswer: PlaybookAnswer;
  AttachPlaybookInput: AttachPlaybookInput;
  TakePlaybookStepInput: TakePlaybookStepInput;
  Postmortem: ResolverTypeWrapper<PostmortemModel>;
  PostmortemStatus: PostmortemStatus;
  PostmortemStep: PostmortemStep;
  PostmortemParticipant: ResolverTypeWrapper<Participant>;
  PostmortemApproval: ResolverTypeWrapper<Omit<PostmortemApproval, 'by'> & { by: ResolversTypes['PostmortemParticipant'] }>;
  PostmortemText: ResolverTypeWrapper<PostmortemText>;
  PostmortemMoment: ResolverTypeWrapper<PostmortemMoment>;
  PostmortemAppendixEntry: ResolverTypeWrapper<PostmortemAppendixEntry>;
  BlameFinding: ResolverTypeWrapper<BlameFinding>;
  PostmortemConnection: ResolverTypeWrapper<Omit<PostmortemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PostmortemEdge']>, nodes: ReadonlyArray<ResolversTypes['Postmortem']> }>;
  PostmortemEdge: ResolverTypeWrapper<Omit<PostmortemEdge, 'node'> & { node: ResolversTypes['Postmortem'] }>;
  CauseCount: ResolverTypeWrapper<CauseCountModel>;
  CauseKind: CauseKind;
  DraftPostmortemInput: DraftPostmortemInput;
  EditPostmortemInput: EditPostmortemInput;
  PostmortemMomentInput: PostmortemMomentInput;
  PostmortemAppendixEntryInput: PostmortemAppendixEntryInput;
  SubmitPostmortemInput: SubmitPostmortemInput;
  ApprovePostmortemInput: ApprovePostmortemInput;
  PublishPostmortemInput: PublishPostmortemInput;
  PostmortemPayload: ResolverTypeWrapper<Omit<PostmortemPayload, 'postmortem' | 'incident'> & { postmortem?: Maybe<ResolversTypes['Postmortem']>, incident?: Maybe<ResolversTypes['Incident']> }>;
  CreatePushInvitationInput: CreatePushInvitationInput;
  PushInvitationPayload: ResolverTypeWrapper<PushInvitationPayload>;
  Repeat: ResolverTypeWrapper<RepeatedIncident>;
  RepeatReason: RepeatReason;
  IncidentRole: IncidentRole;
  RoleHolder: ResolverTypeWrapper<RoleHolderModel>;
  AssignRoleInput: AssignRoleInput;
  TakeRoleInput: TakeRoleInput;
  HandOverRoleInput: HandOverRoleInput;
  ReleaseRoleInput: ReleaseRoleInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  TurnUnit: TurnUnit;
  RestrictionKind: RestrictionKind;
  ScheduleVersion: ResolverTypeWrapper<ScheduleVersionModel>;
  Layer: ResolverTypeWrapper<LayerModel>;
  Turn: ResolverTypeWrapper<Turn>;
  Restriction: ResolverTypeWrapper<Restriction>;
  Interval: ResolverTypeWrapper<Interval>;
  Shift: ResolverTypeWrapper<ShiftModel>;
  SchedulePreview: ResolverTypeWrapper<FinalScheduleModel>;
  ScheduleOverride: ResolverTypeWrapper<OverrideModel>;
  ScheduleEntry: ResolverTypeWrapper<ScheduleEntryModel>;
  ScheduleEntryConnection: ResolverTypeWrapper<Omit<ScheduleEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ScheduleEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['ScheduleEntry']> }>;
  ScheduleEntryEdge: ResolverTypeWrapper<Omit<ScheduleEntryEdge, 'node'> & { node: ResolversTypes['ScheduleEntry'] }>;
  ScheduleConnection: ResolverTypeWrapper<Omit<ScheduleConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ScheduleEdge']>, nodes: ReadonlyArray<ResolversTypes['Schedule']> }>;
  ScheduleEdge: ResolverTypeWrapper<Omit<ScheduleEdge, 'node'> & { node: ResolversTypes['Schedule'] }>;
  ScheduleInput: ScheduleInput;
  LayerInput: LayerInput;
  TurnInput: TurnInput;
  RestrictionInput: RestrictionInput;
  OverrideInput: OverrideInput;
  CreateScheduleInput: CreateScheduleInput;
  UpdateScheduleInput: UpdateScheduleInput;
  DeleteScheduleInput: DeleteScheduleInput;
  CreateOverrideInput: CreateOverrideInput;
  DeleteOverrideInput: DeleteOverrideInput;
  SchedulePayload: ResolverTypeWrapper<Omit<SchedulePayload, 'schedule'> & { schedule?: Maybe<ResolversTypes['Schedule']> }>;
  DeleteSchedulePayload: ResolverTypeWrapper<DeleteSchedulePayload>;
  OverridePayload: ResolverTypeWrapper<Omit<OverridePayload, 'schedule' | 'override'> & { schedule?: Maybe<ResolversTypes['Schedule']>, override?: Maybe<ResolversTypes['ScheduleOverride']> }>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Service']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  CreateServiceInput: CreateServiceInput;
  UpdateServiceInput: UpdateServiceInput;
  SetDefaultAwsServiceInput: SetDefaultAwsServiceInput;
  ServicePayload: ResolverTypeWrapper<Omit<ServicePayload, 'service'> & { service?: Maybe<ResolversTypes['Service']> }>;
  Severity: Severity;
  SeverityRule: ResolverTypeWrapper<SeverityRuleModel>;
  SeverityTable: ResolverTypeWrapper<Omit<SeverityTable, 'rules'> & { rules: ReadonlyArray<ResolversTypes['SeverityRule']> }>;
  SetSeverityRuleInput: SetSeverityRuleInput;
  SeverityTablePayload: ResolverTypeWrapper<Omit<SeverityTablePayload, 'severityTable'> & { severityTable?: Maybe<ResolversTypes['SeverityTable']> }>;
  ShiftRequestStatus: ShiftRequestStatus;
  ShiftRequest: ResolverTypeWrapper<ShiftRequestModel>;
  IntervalInput: IntervalInput;
  RequestCoverInput: RequestCoverInput;
  RequestSwapInput: RequestSwapInput;
  AnswerShiftRequestInput: AnswerShiftRequestInput;
  AssignShiftRequestInput: AssignShiftRequestInput;
  CancelShiftRequestInput: CancelShiftRequestInput;
  ShiftRequestPayload: ResolverTypeWrapper<Omit<ShiftRequestPayload, 'schedule' | 'shiftRequest'> & { schedule?: Maybe<ResolversTypes['Schedule']>, shiftRequest?: Maybe<ResolversTypes['ShiftRequest']> }>;
  SignalMapping: ResolverTypeWrapper<SignalMappingModel>;
  StatusWords: ResolverTypeWrapper<StatusWords>;
  SeverityWord: ResolverTypeWrapper<SeverityWord>;
  MappingTrial: ResolverTypeWrapper<Omit<MappingTrial, 'signals'> & { signals: ReadonlyArray<ResolversTypes['MappedSignal']> }>;
  MappedSignal: ResolverTypeWrapper<SignalModel>;
  SignalState: SignalState;
  SetIntegrationMappingInput: SetIntegrationMappingInput;
  SignalMappingInput: SignalMappingInput;
  StatusWordsInput: StatusWordsInput;
  SeverityWordInput: SeverityWordInput;
  LabelInput: LabelInput;
  SignalRule: ResolverTypeWrapper<SignalRuleModel>;
  SignalMatch: ResolverTypeWrapper<SignalMatch>;
  LabelMatch: ResolverTypeWrapper<LabelMatch>;
  StatedSeverity: StatedSeverity;
  SuppressedSignal: ResolverTypeWrapper<SuppressedSignalModel>;
  Suppression: ResolverTypeWrapper<Suppression>;
  SuppressionKind: SuppressionKind;
  SuppressedSignalConnection: ResolverTypeWrapper<Omit<SuppressedSignalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SuppressedSignalEdge']>, nodes: ReadonlyArray<ResolversTypes['SuppressedSignal']> }>;
  SuppressedSignalEdge: ResolverTypeWrapper<Omit<SuppressedSignalEdge, 'node'> & { node: ResolversTypes['SuppressedSignal'] }>;
  RuleTrial: ResolverTypeWrapper<Omit<RuleTrial, 'signals'> & { signals: ReadonlyArray<ResolversTypes['TriedSignal']> }>;
  TriedSignal: ResolverTypeWrapper<TriedSignalModel>;
  SetServiceRulesInput: SetServiceRulesInput;
  SignalRuleInput: SignalRuleInput;
  SignalMatchInput: SignalMatchInput;
  LabelMatchInput: LabelMatchInput;
  CategorySubscription: ResolverTypeWrapper<SubscriptionModel>;
  CategorySubscriptions: ResolverTypeWrapper<Omit<CategorySubscriptions, 'subscriptions'> & { subscriptions: ReadonlyArray<ResolversTypes['CategorySubscription']> }>;
  Team: ResolverTypeWrapper<TeamModel>;
  SetTeamSubscriptionsInput: SetTeamSubscriptionsInput;
  CategorySubscriptionInput: CategorySubscriptionInput;
  CategorySubscriptionsPayload: ResolverTypeWrapper<Omit<CategorySubscriptionsPayload, 'categorySubscriptions'> & { categorySubscriptions?: Maybe<ResolversTypes['CategorySubscriptions']> }>;
  TeamConnection: ResolverTypeWrapper<Omit<TeamConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TeamEdge']>, nodes: ReadonlyArray<ResolversTypes['Team']> }>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  CreateTeamInput: CreateTeamInput;
  UpdateTeamInput: UpdateTeamInput;
  DeleteTeamInput: DeleteTeamInput;
  TeamPayload: ResolverTypeWrapper<Omit<TeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  DeleteTeamPayload: ResolverTypeWrapper<DeleteTeamPayload>;
  TimelineEventConnection: ResolverTypeWrapper<Omit<TimelineEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TimelineEventEdge']>, nodes: ReadonlyArray<ResolversTypes['TimelineEvent']> }>;
  TimelineEventEdge: ResolverTypeWrapper<Omit<TimelineEventEdge, 'node'> & { node: ResolversTypes['TimelineEvent'] }>;
  UpdateAudience: UpdateAudience;
  UpdateStage: UpdateStage;
  ReviewCapacity: ReviewCapacity;
  IncidentUpdate: ResolverTypeWrapper<IncidentUpdateModel>;
  UpdateApproval: ResolverTypeWrapper<ApprovalModel>;
  Communication: ResolverTypeWrapper<Omit<Communication, 'reviewers'> & { reviewers: ReadonlyArray<ResolversTypes['UpdateReviewers']> }>;
  AudienceChannels: ResolverTypeWrapper<AudienceChannels>;
  UpdateReviewers: ResolverTypeWrapper<ReviewersModel>;
  UpdateTemplate: ResolverTypeWrapper<UpdateTemplate>;
  DraftIncidentUpdateInput: DraftIncidentUpdateInput;
  EditIncidentUpdateInput: EditIncidentUpdateInput;
  ApproveIncidentUpdateInput: ApproveIncidentUpdateInput;
  SendIncidentUpdateInput: SendIncidentUpdateInput;
  IncidentUpdatePayload: ResolverTypeWrapper<Omit<IncidentUpdatePayload, 'update' | 'incident'> & { update?: Maybe<ResolversTypes['IncidentUpdate']>, incident?: Maybe<ResolversTypes['Incident']> }>;
  SetCommunicationInput: SetCommunicationInput;
  AudienceChannelsInput: AudienceChannelsInput;
  UpdateReviewersInput: UpdateReviewersInput;
  UpdateTemplateInput: UpdateTemplateInput;
  CommunicationPayload: ResolverTypeWrapper<Omit<CommunicationPayload, 'communication'> & { communication?: Maybe<ResolversTypes['Communication']> }>;
  ContactMethod: ResolverTypeWrapper<ContactMethod>;
  ContactRule: ResolverTypeWrapper<ContactRule>;
  TestPage: ResolverTypeWrapper<TestPage>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CreateUserInput: CreateUserInput;
  UpdateUserInput: UpdateUserInput;
  SetContactRulesInput: SetContactRulesInput;
  ContactRuleInput: ContactRuleInput;
  SendContactCodeInput: SendContactCodeInput;
  ConfirmContactInput: ConfirmContactInput;
  SendTestPageInput: SendTestPageInput;
  UserPayload: ResolverTypeWrapper<Omit<UserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Date: Scalars['Date']['output'];
  ActionItem: ActionItemModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  ActionItemTicket: ActionItemTicket;
  ActionItemEntry: ActionItemEntryModel;
  ActionItemEntryConnection: Omit<ActionItemEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionItemEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ActionItemEntry']> };
  ActionItemEntryEdge: Omit<ActionItemEntryEdge, 'node'> & { node: ResolversParentTypes['ActionItemEntry'] };
  ActionItemConnection: Omit<ActionItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ActionItem']> };
  ActionItemEdge: Omit<ActionItemEdge, 'node'> & { node: ResolversParentTypes['ActionItem'] };
  ActionItemFilter: ActionItemFilter;
  Query: Record<PropertyKey, never>;
  Incident: IncidentModel;
  Float: Scalars['Float']['output'];
  User: UserModel;
  Service: ServiceModel;
  UserDeparture: UserDepartureModel;
  Mutation: Record<PropertyKey, never>;
  CreateActionItemInput: CreateActionItemInput;
  UpdateActionItemInput: UpdateActionItemInput;
  OpenActionItemTicketInput: OpenActionItemTicketInput;
  ActionItemTicketInput: ActionItemTicketInput;
  ActionItemActionInput: ActionItemActionInput;
  ActionItemPayload: Omit<ActionItemPayload, 'actionItem'> & { actionItem?: Maybe<ResolversParentTypes['ActionItem']> };
  AuditEntry: AuditEntryModel;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  CalendarFeed: CalendarFeedModel;
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  CreateCalendarFeedPayload: Omit<CreateCalendarFeedPayload, 'calendarFeed'> & { calendarFeed?: Maybe<ResolversParentTypes['CalendarFeed']> };
  CalendarFeedPayload: Omit<CalendarFeedPayload, 'calendarFeed'> & { calendarFeed?: Maybe<ResolversParentTypes['CalendarFeed']> };
  ServiceChange: ServiceChangeModel;
  Link: Link;
  Suspect: SuspectModel;
  SimilarIncident: SimilarIncidentModel;
  RecordServiceChangeInput: RecordServiceChangeInput;
  LinkInput: LinkInput;
  ServiceChangePayload: Omit<ServiceChangePayload, 'change'> & { change?: Maybe<ResolversParentTypes['ServiceChange']> };
  Channel: ChannelModel;
  ChannelConnection: Omit<ChannelConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChannelEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Channel']> };
  ChannelEdge: Omit<ChannelEdge, 'node'> & { node: ResolversParentTypes['Channel'] };
  CreateChannelInput: CreateChannelInput;
  CreateChannelPayload: Omit<CreateChannelPayload, 'channel'> & { channel?: Maybe<ResolversParentTypes['Channel']> };
  TimelineEvent: TimelineEntryModel;
  TimelineCorrection: TimelineCorrection;
  AddIncidentDecisionInput: AddIncidentDecisionInput;
  AddIncidentLinkInput: AddIncidentLinkInput;
  PinTimelineEventInput: PinTimelineEventInput;
  UnpinTimelineEventInput: UnpinTimelineEventInput;
  CorrectTimelineEventInput: CorrectTimelineEventInput;
  Coverage: CoverageModel;
  StepCoverage: StepCoverageModel;
  CoverageSpan: CoverageSpanModel;
  CoverageFinding: FindingModel;
  OnCallEntry: OnCallEntryModel;
  Delivery: DeliveryModel;
  DeliveryActionInput: DeliveryActionInput;
  DeliveryPayload: Omit<DeliveryPayload, 'delivery' | 'incident'> & { delivery?: Maybe<ResolversParentTypes['Delivery']>, incident?: Maybe<ResolversParentTypes['Incident']> };
  ScheduleDeparture: ScheduleDepartureModel;
  PolicyDeparture: PolicyDepartureModel;
  RemoveUserInput: RemoveUserInput;
  RemoveUserPayload: Omit<RemoveUserPayload, 'user' | 'departure'> & { user?: Maybe<ResolversParentTypes['User']>, departure?: Maybe<ResolversParentTypes['UserDeparture']> };
  DeploymentAdvice: Omit<DeploymentAdvice, 'service' | 'reasons'> & { service: ResolversParentTypes['Service'], reasons: ReadonlyArray<ResolversParentTypes['DeploymentReason']> };
  DeploymentReason: Reason;
  DrillScenario: DrillScenarioModel;
  DrillSignal: DrillSignal;
  Drill: IncidentModel;
  DrillScore: DrillScoreModel;
  DrillTargetScore: DrillTargetScore;
  DrillConnection: Omit<DrillConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DrillEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Drill']> };
  DrillEdge: Omit<DrillEdge, 'node'> & { node: ResolversParentTypes['Drill'] };
  StartDrillInput: StartDrillInput;
  StopDrillInput: StopDrillInput;
  DrillPayload: Omit<DrillPayload, 'drill'> & { drill?: Maybe<ResolversParentTypes['Drill']> };
  DrillPlan: DrillSeriesModel;
  DrillRhythm: DrillRhythm;
  DrillOccasion: OccasionModel;
  CreateDrillPlanInput: CreateDrillPlanInput;
  UpdateDrillPlanInput: UpdateDrillPlanInput;
  DrillRhythmInput: DrillRhythmInput;
  DeleteDrillPlanInput: DeleteDrillPlanInput;
  DrillPlanPayload: Omit<DrillPlanPayload, 'drillPlan'> & { drillPlan?: Maybe<ResolversParentTypes['DrillPlan']> };
  DeleteDrillPlanPayload: DeleteDrillPlanPayload;
  EscalationPolicy: EscalationPolicyModel;
  EscalationStep: StepModel;
  LocalHours: LocalHours;
  EscalationTarget: PolicyTargetModel;
  EscalationPolicyConnection: Omit<EscalationPolicyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EscalationPolicyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['EscalationPolicy']> };
  EscalationPolicyEdge: Omit<EscalationPolicyEdge, 'node'> & { node: ResolversParentTypes['EscalationPolicy'] };
  EscalationTargetInput: EscalationTargetInput;
  EscalationStepInput: EscalationStepInput;
  LocalHoursInput: LocalHoursInput;
  CreateEscalationPolicyInput: CreateEscalationPolicyInput;
  UpdateEscalationPolicyInput: UpdateEscalationPolicyInput;
  SetDefaultEscalationPolicyInput: SetDefaultEscalationPolicyInput;
  EscalationPolicyPayload: Omit<EscalationPolicyPayload, 'escalationPolicy'> & { escalationPolicy?: Maybe<ResolversParentTypes['EscalationPolicy']> };
  FixDays: FixDays;
  FixDaysInput: FixDaysInput;
  FixPlanPart: FixPlanPartModel;
  SuggestedFix: SuggestedFix;
  PlanFixInput: PlanFixInput;
  Freeze: FreezeModel;
  Freezes: Omit<Freezes, 'freezes'> & { freezes: ReadonlyArray<ResolversParentTypes['Freeze']> };
  CreateFreezeInput: CreateFreezeInput;
  UpdateFreezeInput: UpdateFreezeInput;
  CancelFreezeInput: CancelFreezeInput;
  FreezePayload: Omit<FreezePayload, 'freeze' | 'freezes'> & { freeze?: Maybe<ResolversParentTypes['Freeze']>, freezes?: Maybe<ResolversParentTypes['Freezes']> };
  Grouping: Grouping;
  GroupingInput: GroupingInput;
  IncidentKey: GroupedKeyModel;
  IncidentKeyConnection: Omit<IncidentKeyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IncidentKeyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['IncidentKey']> };
  IncidentKeyEdge: Omit<IncidentKeyEdge, 'node'> & { node: ResolversParentTypes['IncidentKey'] };
  HandoffReport: HandoffReportModel;
  HandoffIncident: ReportedIncident;
  KnownIssue: KnownIssueModel;
  PlannedWork: PlannedWork;
  HandoffReportConnection: Omit<HandoffReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['HandoffReportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['HandoffReport']> };
  HandoffReportEdge: Omit<HandoffReportEdge, 'node'> & { node: ResolversParentTypes['HandoffReport'] };
  Schedule: ScheduleModel;
  CompleteHandoffReportInput: CompleteHandoffReportInput;
  AcceptHandoffReportInput: AcceptHandoffReportInput;
  AddKnownIssueInput: AddKnownIssueInput;
  RemoveKnownIssueInput: RemoveKnownIssueInput;
  HandoffReportPayload: Omit<HandoffReportPayload, 'handoffReport'> & { handoffReport?: Maybe<ResolversParentTypes['HandoffReport']> };
  KnownIssuesPayload: Omit<KnownIssuesPayload, 'knownIssues'> & { knownIssues?: Maybe<ReadonlyArray<ResolversParentTypes['KnownIssue']>> };
  Heartbeat: Beat;
  CreateHeartbeatInput: CreateHeartbeatInput;
  UpdateHeartbeatInput: UpdateHeartbeatInput;
  DeleteHeartbeatInput: DeleteHeartbeatInput;
  CreateHeartbeatPayload: Omit<CreateHeartbeatPayload, 'heartbeat'> & { heartbeat?: Maybe<ResolversParentTypes['Heartbeat']> };
  HeartbeatPayload: Omit<HeartbeatPayload, 'heartbeat'> & { heartbeat?: Maybe<ResolversParentTypes['Heartbeat']> };
  DeleteHeartbeatPayload: DeleteHeartbeatPayload;
  EscalationState: OpenIncidentModel;
  Responder: ResponderModel;
  Label: Label;
  IncidentConnection: Omit<IncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IncidentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Incident']> };
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  IncidentFilter: IncidentFilter;
  IncidentPayload: Omit<IncidentPayload, 'incident'> & { incident?: Maybe<ResolversParentTypes['Incident']> };
  DeclareIncidentInput: DeclareIncidentInput;
  IncidentActionInput: IncidentActionInput;
  SnoozeIncidentInput: SnoozeIncidentInput;
  AdvanceIncidentInput: AdvanceIncidentInput;
  ResolveIncidentInput: ResolveIncidentInput;
  MergeIncidentInput: MergeIncidentInput;
  ChangeSeverityInput: ChangeSeverityInput;
  ChangeCategoryInput: ChangeCategoryInput;
  AddNoteInput: AddNoteInput;
  CorrectTimesInput: CorrectTimesInput;
  Integration: IntegrationModel;
  IntegrationSecret: IntegrationSecret;
  CreateIntegrationKeyInput: CreateIntegrationKeyInput;
  RevokeIntegrationKeyInput: RevokeIntegrationKeyInput;
  SetIntegrationSecretInput: SetIntegrationSecretInput;
  ClearIntegrationSecretInput: ClearIntegrationSecretInput;
  SetIntegrationTopicsInput: SetIntegrationTopicsInput;
  SetIntegrationSecretPayload: Omit<SetIntegrationSecretPayload, 'integration'> & { integration?: Maybe<ResolversParentTypes['Integration']> };
  CreateIntegrationKeyPayload: Omit<CreateIntegrationKeyPayload, 'integration'> & { integration?: Maybe<ResolversParentTypes['Integration']> };
  IntegrationPayload: Omit<IntegrationPayload, 'integration'> & { integration?: Maybe<ResolversParentTypes['Integration']> };
  MaintenanceWindow: MaintenanceWindowModel;
  MaintenanceRecurrence: MaintenanceRecurrence;
  ServiceEntry: ServiceEntryModel;
  ServiceEntryConnection: Omit<ServiceEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServiceEntry']> };
  ServiceEntryEdge: Omit<ServiceEntryEdge, 'node'> & { node: ResolversParentTypes['ServiceEntry'] };
  CreateMaintenanceWindowInput: CreateMaintenanceWindowInput;
  UpdateMaintenanceWindowInput: UpdateMaintenanceWindowInput;
  CancelMaintenanceWindowInput: CancelMaintenanceWindowInput;
  MaintenanceRecurrenceInput: MaintenanceRecurrenceInput;
  MaintenanceWindowPayload: Omit<MaintenanceWindowPayload, 'maintenanceWindow' | 'service'> & { maintenanceWindow?: Maybe<ResolversParentTypes['MaintenanceWindow']>, service?: Maybe<ResolversParentTypes['Service']> };
  MetricsFilter: MetricsFilter;
  DurationStats: DurationStats;
  MetricsBucket: MetricsBucket;
  OnCallLoad: Omit<OnCallLoad, 'people' | 'fairness'> & { people: ReadonlyArray<ResolversParentTypes['PersonLoad']>, fairness: ResolversParentTypes['LoadFairness'] };
  PersonLoad: PersonLoadModel;
  LoadFairness: FairnessModel;
  CoverSuggestion: CoverSuggestionModel;
  PageCheck: PageCheckModel;
  SetPageCheckInput: SetPageCheckInput;
  PageCheckPayload: Omit<PageCheckPayload, 'pageCheck'> & { pageCheck?: Maybe<ResolversParentTypes['PageCheck']> };
  Playbook: PlaybookModel;
  PlaybookStep: Omit<PlaybookStep, 'action'> & { action?: Maybe<ResolversParentTypes['PlaybookAction']> };
  PlaybookCommand: PlaybookCommand;
  PlaybookQuestion: PlaybookQuestion;
  PlaybookConnection: Omit<PlaybookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlaybookEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Playbook']> };
  PlaybookEdge: Omit<PlaybookEdge, 'node'> & { node: ResolversParentTypes['Playbook'] };
  CreatePlaybookInput: CreatePlaybookInput;
  UpdatePlaybookInput: UpdatePlaybookInput;
  PlaybookStepInput: PlaybookStepInput;
  PlaybookCommandInput: PlaybookCommandInput;
  PlaybookQuestionInput: PlaybookQuestionInput;
  RetirePlaybookInput: RetirePlaybookInput;
  PlaybookPayload: Omit<PlaybookPayload, 'playbook'> & { playbook?: Maybe<ResolversParentTypes['Playbook']> };
  PlaybookAction: PlaybookActionModel;
  AutomaticAction: AutomaticAction;
  PlaybookActionRun: ActionRunModel;
  ActionSettings: ActionSettings;
  ActionTarget: ActionTarget;
  RequestPlaybookActionInput: RequestPlaybookActionInput;
  ApprovePlaybookActionInput: ApprovePlaybookActionInput;
  DeclinePlaybookActionInput: DeclinePlaybookActionInput;
  SetActionSettingsInput: SetActionSettingsInput;
  ActionTargetInput: ActionTargetInput;
  ActionSettingsPayload: ActionSettingsPayload;
  PlaybookActionInput: PlaybookActionInput;
  AutomaticActionInput: AutomaticActionInput;
  PlaybookProposal: PlaybookProposalModel;
  ProposePlaybookChangeInput: ProposePlaybookChangeInput;
  PlaybookChangesInput: PlaybookChangesInput;
  AcceptPlaybookChangeInput: AcceptPlaybookChangeInput;
  DeclinePlaybookChangeInput: DeclinePlaybookChangeInput;
  PlaybookProposalPayload: Omit<PlaybookProposalPayload, 'playbookProposal'> & { playbookProposal?: Maybe<ResolversParentTypes['PlaybookProposal']> };
  PlaybookRun: PlaybookRunModel;
  TakenPlaybookStep: Omit<TakenPlaybookStep, 'step'> & { step: ResolversParentTypes['PlaybookStep'] };
  AttachPlaybookInput: AttachPlaybookInput;
  TakePlaybookStepInput: TakePlaybookStepInput;
  Postmortem: PostmortemModel;
  PostmortemParticipant: Participant;
  PostmortemApproval: Omit<PostmortemApproval, 'by'> & { by: ResolversParentTypes['PostmortemParticipant'] };
  PostmortemText: PostmortemText;
  PostmortemMoment: PostmortemMoment;
  PostmortemAppendixEntry: PostmortemAppendixEntry;
  BlameFinding: BlameFinding;
  PostmortemConnection: Omit<PostmortemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PostmortemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Postmortem']> };
  PostmortemEdge: Omit<PostmortemEdge, 'node'> & { node: ResolversParentTypes['Postmortem'] };
  CauseCount: CauseCountModel;
  DraftPostmortemInput: DraftPostmortemInput;
  EditPostmortemInput: EditPostmortemInput;
  PostmortemMomentInput: PostmortemMomentInput;
  PostmortemAppendixEntryInput: PostmortemAppendixEntryInput;
  SubmitPostmortemInput: SubmitPostmortemInput;
  ApprovePostmortemInput: ApprovePostmortemInput;
  PublishPostmortemInput: PublishPostmortemInput;
  PostmortemPayload: Omit<PostmortemPayload, 'postmortem' | 'incident'> & { postmortem?: Maybe<ResolversParentTypes['Postmortem']>, incident?: Maybe<ResolversParentTypes['Incident']> };
  CreatePushInvitationInput: CreatePushInvitationInput;
  PushInvitationPayload: PushInvitationPayload;
  Repeat: RepeatedIncident;
  RoleHolder: RoleHolderModel;
  AssignRoleInput: AssignRoleInput;
  TakeRoleInput: TakeRoleInput;
  HandOverRoleInput: HandOverRoleInput;
  ReleaseRoleInput: ReleaseRoleInput;
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  UserError: UserError;
  Viewer: Omit<Viewer, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  ScheduleVersion: ScheduleVersionModel;
  Layer: LayerModel;
  Turn: Turn;
  Restriction: Restriction;
  Interval: Interval;
  Shift: ShiftModel;
  SchedulePreview: FinalScheduleModel;
  ScheduleOverride: OverrideModel;
  ScheduleEntry: ScheduleEntryModel;
  ScheduleEntryConnection: Omit<ScheduleEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ScheduleEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ScheduleEntry']> };
  ScheduleEntryEdge: Omit<ScheduleEntryEdge, 'node'> & { node: ResolversParentTypes['ScheduleEntry'] };
  ScheduleConnection: Omit<ScheduleConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ScheduleEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Schedule']> };
  ScheduleEdge: Omit<ScheduleEdge, 'node'> & { node: ResolversParentTypes['Schedule'] };
  ScheduleInput: ScheduleInput;
  LayerInput: LayerInput;
  TurnInput: TurnInput;
  RestrictionInput: RestrictionInput;
  OverrideInput: OverrideInput;
  CreateScheduleInput: CreateScheduleInput;
  UpdateScheduleInput: UpdateScheduleInput;
  DeleteScheduleInput: DeleteScheduleInput;
  CreateOverrideInput: CreateOverrideInput;
  DeleteOverrideInput: DeleteOverrideInput;
  SchedulePayload: Omit<SchedulePayload, 'schedule'> & { schedule?: Maybe<ResolversParentTypes['Schedule']> };
  DeleteSchedulePayload: DeleteSchedulePayload;
  OverridePayload: Omit<OverridePayload, 'schedule' | 'override'> & { schedule?: Maybe<ResolversParentTypes['Schedule']>, override?: Maybe<ResolversParentTypes['ScheduleOverride']> };
  ServiceConnection: Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Service']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  CreateServiceInput: CreateServiceInput;
  UpdateServiceInput: UpdateServiceInput;
  SetDefaultAwsServiceInput: SetDefaultAwsServiceInput;
  ServicePayload: Omit<ServicePayload, 'service'> & { service?: Maybe<ResolversParentTypes['Service']> };
  SeverityRule: SeverityRuleModel;
  SeverityTable: Omit<SeverityTable, 'rules'> & { rules: ReadonlyArray<ResolversParentTypes['SeverityRule']> };
  SetSeverityRuleInput: SetSeverityRuleInput;
  SeverityTablePayload: Omit<SeverityTablePayload, 'severityTable'> & { severityTable?: Maybe<ResolversParentTypes['SeverityTable']> };
  ShiftRequest: ShiftRequestModel;
  IntervalInput: IntervalInput;
  RequestCoverInput: RequestCoverInput;
  RequestSwapInput: RequestSwapInput;
  AnswerShiftRequestInput: AnswerShiftRequestInput;
  AssignShiftRequestInput: AssignShiftRequestInput;
  CancelShiftRequestInput: CancelShiftRequestInput;
  ShiftRequestPayload: Omit<ShiftRequestPayload, 'schedule' | 'shiftRequest'> & { schedule?: Maybe<ResolversParentTypes['Schedule']>, shiftRequest?: Maybe<ResolversParentTypes['ShiftRequest']> };
  SignalMapping: SignalMappingModel;
  StatusWords: StatusWords;
  SeverityWord: SeverityWord;
  MappingTrial: Omit<MappingTrial, 'signals'> & { signals: ReadonlyArray<ResolversParentTypes['MappedSignal']> };
  MappedSignal: SignalModel;
  SetIntegrationMappingInput: SetIntegrationMappingInput;
  SignalMappingInput: SignalMappingInput;
  StatusWordsInput: StatusWordsInput;
  SeverityWordInput: SeverityWordInput;
  LabelInput: LabelInput;
  SignalRule: SignalRuleModel;
  SignalMatch: SignalMatch;
  LabelMatch: LabelMatch;
  SuppressedSignal: SuppressedSignalModel;
  Suppression: Suppression;
  SuppressedSignalConnection: Omit<SuppressedSignalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SuppressedSignalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SuppressedSignal']> };
  SuppressedSignalEdge: Omit<SuppressedSignalEdge, 'node'> & { node: ResolversParentTypes['SuppressedSignal'] };
  RuleTrial: Omit<RuleTrial, 'signals'> & { signals: ReadonlyArray<ResolversParentTypes['TriedSignal']> };
  TriedSignal: TriedSignalModel;
  SetServiceRulesInput: SetServiceRulesInput;
  SignalRuleInput: SignalRuleInput;
  SignalMatchInput: SignalMatchInput;
  LabelMatchInput: LabelMatchInput;
  CategorySubscription: SubscriptionModel;
  CategorySubscriptions: Omit<CategorySubscriptions, 'subscriptions'> & { subscriptions: ReadonlyArray<ResolversParentTypes['CategorySubscription']> };
  Team: TeamModel;
  SetTeamSubscriptionsInput: SetTeamSubscriptionsInput;
  CategorySubscriptionInput: CategorySubscriptionInput;
  CategorySubscriptionsPayload: Omit<CategorySubscriptionsPayload, 'categorySubscriptions'> & { categorySubscriptions?: Maybe<ResolversParentTypes['CategorySubscriptions']> };
  TeamConnection: Omit<TeamConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TeamEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Team']> };
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  CreateTeamInput: CreateTeamInput;
  UpdateTeamInput: UpdateTeamInput;
  DeleteTeamInput: DeleteTeamInput;
  TeamPayload: Omit<TeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  DeleteTeamPayload: DeleteTeamPayload;
  TimelineEventConnection: Omit<TimelineEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TimelineEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TimelineEvent']> };
  TimelineEventEdge: Omit<TimelineEventEdge, 'node'> & { node: ResolversParentTypes['TimelineEvent'] };
  IncidentUpdate: IncidentUpdateModel;
  UpdateApproval: ApprovalModel;
  Communication: Omit<Communication, 'reviewers'> & { reviewers: ReadonlyArray<ResolversParentTypes['UpdateReviewers']> };
  AudienceChannels: AudienceChannels;
  UpdateReviewers: ReviewersModel;
  UpdateTemplate: UpdateTemplate;
  DraftIncidentUpdateInput: DraftIncidentUpdateInput;
  EditIncidentUpdateInput: EditIncidentUpdateInput;
  ApproveIncidentUpdateInput: ApproveIncidentUpdateInput;
  SendIncidentUpdateInput: SendIncidentUpdateInput;
  IncidentUpdatePayload: Omit<IncidentUpdatePayload, 'update' | 'incident'> & { update?: Maybe<ResolversParentTypes['IncidentUpdate']>, incident?: Maybe<ResolversParentTypes['Incident']> };
  SetCommunicationInput: SetCommunicationInput;
  AudienceChannelsInput: AudienceChannelsInput;
  UpdateReviewersInput: UpdateReviewersInput;
  UpdateTemplateInput: UpdateTemplateInput;
  CommunicationPayload: Omit<CommunicationPayload, 'communication'> & { communication?: Maybe<ResolversParentTypes['Communication']> };
  ContactMethod: ContactMethod;
  ContactRule: ContactRule;
  TestPage: TestPage;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CreateUserInput: CreateUserInput;
  UpdateUserInput: UpdateUserInput;
  SetContactRulesInput: SetContactRulesInput;
  ContactRuleInput: ContactRuleInput;
  SendContactCodeInput: SendContactCodeInput;
  ConfirmContactInput: ConfirmContactInput;
  SendTestPageInput: SendTestPageInput;
  UserPayload: Omit<UserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
}>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type ActionItemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItem'] = ResolversParentTypes['ActionItem']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionItemKind'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['ActionItemPriority'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ActionItemState'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  ownerless?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['ActionItemTicket']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextReminderAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ActionItemEntryConnection'], ParentType, ContextType, RequireFields<ActionItemRecordArgs, 'first'>>;
  part?: Resolver<Maybe<ResolversTypes['FixPart']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ActionItemTicketResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemTicket'] = ResolversParentTypes['ActionItemTicket']> = ResolversObject<{
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ActionItemEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemEntry'] = ResolversParentTypes['ActionItemEntry']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ActionItemEntryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemEntryConnection'] = ResolversParentTypes['ActionItemEntryConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionItemEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ActionItemEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ActionItemEntryEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemEntryEdge'] = ResolversParentTypes['ActionItemEntryEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActionItemEntry'], ParentType, ContextType>;
}>;

export type ActionItemConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemConnection'] = ResolversParentTypes['ActionItemConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ActionItemEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemEdge'] = ResolversParentTypes['ActionItemEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActionItem'], ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  actionItem?: Resolver<Maybe<ResolversTypes['ActionItem']>, ParentType, ContextType, RequireFields<QueryActionItemArgs, 'id'>>;
  actionItems?: Resolver<ResolversTypes['ActionItemConnection'], ParentType, ContextType, RequireFields<QueryActionItemsArgs, 'first'>>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'subject' | 'first'>>;
  channels?: Resolver<ResolversTypes['ChannelConnection'], ParentType, ContextType, RequireFields<QueryChannelsArgs, 'first'>>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType, RequireFields<QueryCoverageArgs, 'policyId' | 'from' | 'to'>>;
  onCall?: Resolver<ReadonlyArray<ResolversTypes['OnCallEntry']>, ParentType, ContextType, Partial<QueryOnCallArgs>>;
  userDeparture?: Resolver<ResolversTypes['UserDeparture'], ParentType, ContextType, RequireFields<QueryUserDepartureArgs, 'userId'>>;
  deploymentAdvice?: Resolver<ResolversTypes['DeploymentAdvice'], ParentType, ContextType, RequireFields<QueryDeploymentAdviceArgs, 'serviceId'>>;
  drillScenarios?: Resolver<ReadonlyArray<ResolversTypes['DrillScenario']>, ParentType, ContextType>;
  drill?: Resolver<Maybe<ResolversTypes['Drill']>, ParentType, ContextType, RequireFields<QueryDrillArgs, 'id'>>;
  drills?: Resolver<ResolversTypes['DrillConnection'], ParentType, ContextType, RequireFields<QueryDrillsArgs, 'first'>>;
  drillPlan?: Resolver<Maybe<ResolversTypes['DrillPlan']>, ParentType, ContextType, RequireFields<QueryDrillPlanArgs, 'id'>>;
  escalationPolicy?: Resolver<Maybe<ResolversTypes['EscalationPolicy']>, ParentType, ContextType, RequireFields<QueryEscalationPolicyArgs, 'id'>>;
  escalationPolicies?: Resolver<ResolversTypes['EscalationPolicyConnection'], ParentType, ContextType, RequireFields<QueryEscalationPoliciesArgs, 'first'>>;
  defaultEscalationPolicy?: Resolver<Maybe<ResolversTypes['EscalationPolicy']>, ParentType, ContextType>;
  suggestedFixes?: Resolver<ReadonlyArray<ResolversTypes['SuggestedFix']>, ParentType, ContextType, RequireFields<QuerySuggestedFixesArgs, 'category'>>;
  freezes?: Resolver<ResolversTypes['Freezes'], ParentType, ContextType>;
  heartbeat?: Resolver<Maybe<ResolversTypes['Heartbeat']>, ParentType, ContextType, RequireFields<QueryHeartbeatArgs, 'id'>>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<QueryIncidentArgs, 'id'>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<QueryIncidentsArgs, 'first'>>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['MetricsBucket']>, ParentType, ContextType, RequireFields<QueryMetricsArgs, 'from' | 'to' | 'groupBy'>>;
  onCallLoad?: Resolver<ResolversTypes['OnCallLoad'], ParentType, ContextType, RequireFields<QueryOnCallLoadArgs, 'scheduleIds' | 'from' | 'to'>>;
  suggestCover?: Resolver<ReadonlyArray<ResolversTypes['CoverSuggestion']>, ParentType, ContextType, RequireFields<QuerySuggestCoverArgs, 'scheduleId' | 'start' | 'end'>>;
  pageCheck?: Resolver<Maybe<ResolversTypes['PageCheck']>, ParentType, ContextType>;
  playbook?: Resolver<Maybe<ResolversTypes['Playbook']>, ParentType, ContextType, RequireFields<QueryPlaybookArgs, 'id'>>;
  playbooks?: Resolver<ResolversTypes['PlaybookConnection'], ParentType, ContextType, RequireFields<QueryPlaybooksArgs, 'first'>>;
  actionSettings?: Resolver<ResolversTypes['ActionSettings'], ParentType, ContextType>;
  playbookProposal?: Resolver<Maybe<ResolversTypes['PlaybookProposal']>, ParentType, ContextType, RequireFields<QueryPlaybookProposalArgs, 'id'>>;
  postmortems?: Resolver<ResolversTypes['PostmortemConnection'], ParentType, ContextType, RequireFields<QueryPostmortemsArgs, 'first'>>;
  causeCounts?: Resolver<ReadonlyArray<ResolversTypes['CauseCount']>, ParentType, ContextType, RequireFields<QueryCauseCountsArgs, 'from' | 'to'>>;
  repeats?: Resolver<ReadonlyArray<ResolversTypes['Repeat']>, ParentType, ContextType, RequireFields<QueryRepeatsArgs, 'from' | 'to'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType, RequireFields<QueryScheduleArgs, 'id'>>;
  schedules?: Resolver<ResolversTypes['ScheduleConnection'], ParentType, ContextType, RequireFields<QuerySchedulesArgs, 'first'>>;
  previewSchedule?: Resolver<ResolversTypes['SchedulePreview'], ParentType, ContextType, RequireFields<QueryPreviewScheduleArgs, 'schedule' | 'since' | 'until'>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
  defaultAwsService?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  severities?: Resolver<ResolversTypes['SeverityTable'], ParentType, ContextType>;
  tryIntegrationMapping?: Resolver<ResolversTypes['MappingTrial'], ParentType, ContextType, RequireFields<QueryTryIntegrationMappingArgs, 'mapping' | 'body'>>;
  tryServiceRules?: Resolver<ResolversTypes['RuleTrial'], ParentType, ContextType, RequireFields<QueryTryServiceRulesArgs, 'serviceId' | 'rules' | 'first'>>;
  categorySubscriptions?: Resolver<ResolversTypes['CategorySubscriptions'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, RequireFields<QueryTeamsArgs, 'first'>>;
  communication?: Resolver<ResolversTypes['Communication'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
}>;

export type IncidentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = ResolversObject<{
  actionItems?: Resolver<ReadonlyArray<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  suspects?: Resolver<ReadonlyArray<ResolversTypes['Suspect']>, ParentType, ContextType, RequireFields<IncidentSuspectsArgs, 'windowSeconds'>>;
  similarIncidents?: Resolver<ReadonlyArray<ResolversTypes['SimilarIncident']>, ParentType, ContextType>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IncidentExportArgs, 'format'>>;
  drillDetails?: Resolver<Maybe<ResolversTypes['Drill']>, ParentType, ContextType>;
  fixPlan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FixPlanPart']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IncidentStatus'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  drill?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  falseAlarm?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  duplicateOf?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dedupKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mitigatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keys?: Resolver<ResolversTypes['IncidentKeyConnection'], ParentType, ContextType, RequireFields<IncidentKeysArgs, 'first'>>;
  resolvesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalationPolicy?: Resolver<Maybe<ResolversTypes['EscalationPolicy']>, ParentType, ContextType>;
  escalation?: Resolver<Maybe<ResolversTypes['EscalationState']>, ParentType, ContextType>;
  responder?: Resolver<Maybe<ResolversTypes['Responder']>, ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineEventConnection'], ParentType, ContextType, RequireFields<IncidentTimelineArgs, 'first'>>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  playbookActions?: Resolver<ReadonlyArray<ResolversTypes['PlaybookActionRun']>, ParentType, ContextType>;
  playbookProposals?: Resolver<ReadonlyArray<ResolversTypes['PlaybookProposal']>, ParentType, ContextType>;
  playbookRun?: Resolver<Maybe<ResolversTypes['PlaybookRun']>, ParentType, ContextType>;
  pastPlaybookRuns?: Resolver<ReadonlyArray<ResolversTypes['PlaybookRun']>, ParentType, ContextType>;
  postmortem?: Resolver<Maybe<ResolversTypes['Postmortem']>, ParentType, ContextType, Partial<IncidentPostmortemArgs>>;
  postmortemDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  repeatOf?: Resolver<Maybe<ResolversTypes['Repeat']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['RoleHolder']>, ParentType, ContextType>;
  missingRoles?: Resolver<ReadonlyArray<ResolversTypes['IncidentRole']>, ParentType, ContextType>;
  suggestedRoles?: Resolver<ReadonlyArray<ResolversTypes['IncidentRole']>, ParentType, ContextType>;
  updates?: Resolver<ReadonlyArray<ResolversTypes['IncidentUpdate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type UserResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = ResolversObject<{
  actionItems?: Resolver<ResolversTypes['ActionItemConnection'], ParentType, ContextType, RequireFields<UserActionItemsArgs, 'first'>>;
  calendarFeeds?: Resolver<ReadonlyArray<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contacts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contactMethods?: Resolver<ReadonlyArray<ResolversTypes['ContactMethod']>, ParentType, ContextType>;
  contactRules?: Resolver<ReadonlyArray<ResolversTypes['ContactRule']>, ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['LocalHours']>, ParentType, ContextType>;
  pagesPerHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  login?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  testPages?: Resolver<ReadonlyArray<ResolversTypes['TestPage']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ServiceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = ResolversObject<{
  actionItems?: Resolver<ResolversTypes['ActionItemConnection'], ParentType, ContextType, RequireFields<ServiceActionItemsArgs, 'first'>>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ServiceChange']>, ParentType, ContextType, RequireFields<ServiceChangesArgs, 'from' | 'to'>>;
  drillPlans?: Resolver<ReadonlyArray<ResolversTypes['DrillPlan']>, ParentType, ContextType>;
  freezes?: Resolver<ReadonlyArray<ResolversTypes['Freeze']>, ParentType, ContextType>;
  heartbeats?: Resolver<ReadonlyArray<ResolversTypes['Heartbeat']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ServiceEntryConnection'], ParentType, ContextType, RequireFields<ServiceRecordArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalationPolicy?: Resolver<Maybe<ResolversTypes['EscalationPolicy']>, ParentType, ContextType>;
  defaultCategory?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  dependsOn?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  autoResolve?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resolveAfterSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  grouping?: Resolver<Maybe<ResolversTypes['Grouping']>, ParentType, ContextType>;
  awsResources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  integrations?: Resolver<ReadonlyArray<ResolversTypes['Integration']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['SignalRule']>, ParentType, ContextType>;
  maintenanceWindows?: Resolver<ReadonlyArray<ResolversTypes['MaintenanceWindow']>, ParentType, ContextType>;
  suppressedSignals?: Resolver<ResolversTypes['SuppressedSignalConnection'], ParentType, ContextType, RequireFields<ServiceSuppressedSignalsArgs, 'first'>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<ServiceIncidentsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type UserDepartureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserDeparture'] = ResolversParentTypes['UserDeparture']> = ResolversObject<{
  actionItems?: Resolver<ReadonlyArray<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  schedules?: Resolver<ReadonlyArray<ResolversTypes['ScheduleDeparture']>, ParentType, ContextType>;
  policies?: Resolver<ReadonlyArray<ResolversTypes['PolicyDeparture']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  teamsWithoutMember?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  teamsWithoutManager?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  shiftRequests?: Resolver<ReadonlyArray<ResolversTypes['ShiftRequest']>, ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  createActionItem?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationCreateActionItemArgs, 'input'>>;
  updateActionItem?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationUpdateActionItemArgs, 'input'>>;
  openActionItemTicket?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationOpenActionItemTicketArgs, 'input'>>;
  completeActionItem?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationCompleteActionItemArgs, 'input'>>;
  cancelActionItem?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationCancelActionItemArgs, 'input'>>;
  reopenActionItem?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationReopenActionItemArgs, 'input'>>;
  createCalendarFeed?: Resolver<ResolversTypes['CreateCalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationCreateCalendarFeedArgs, 'input'>>;
  revokeCalendarFeed?: Resolver<ResolversTypes['CalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationRevokeCalendarFeedArgs, 'input'>>;
  recordServiceChange?: Resolver<ResolversTypes['ServiceChangePayload'], ParentType, ContextType, RequireFields<MutationRecordServiceChangeArgs, 'input'>>;
  createChannel?: Resolver<ResolversTypes['CreateChannelPayload'], ParentType, ContextType, RequireFields<MutationCreateChannelArgs, 'input'>>;
  addIncidentDecision?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAddIncidentDecisionArgs, 'input'>>;
  addIncidentLink?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAddIncidentLinkArgs, 'input'>>;
  pinTimelineEvent?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationPinTimelineEventArgs, 'input'>>;
  unpinTimelineEvent?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationUnpinTimelineEventArgs, 'input'>>;
  correctTimelineEvent?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCorrectTimelineEventArgs, 'input'>>;
  retryDelivery?: Resolver<ResolversTypes['DeliveryPayload'], ParentType, ContextType, RequireFields<MutationRetryDeliveryArgs, 'input'>>;
  resendDelivery?: Resolver<ResolversTypes['DeliveryPayload'], ParentType, ContextType, RequireFields<MutationResendDeliveryArgs, 'input'>>;
  removeUser?: Resolver<ResolversTypes['RemoveUserPayload'], ParentType, ContextType, RequireFields<MutationRemoveUserArgs, 'input'>>;
  startDrill?: Resolver<ResolversTypes['DrillPayload'], ParentType, ContextType, RequireFields<MutationStartDrillArgs, 'input'>>;
  stopDrill?: Resolver<ResolversTypes['DrillPayload'], ParentType, ContextType, RequireFields<MutationStopDrillArgs, 'input'>>;
  createDrillPlan?: Resolver<ResolversTypes['DrillPlanPayload'], ParentType, ContextType, RequireFields<MutationCreateDrillPlanArgs, 'input'>>;
  updateDrillPlan?: Resolver<ResolversTypes['DrillPlanPayload'], ParentType, ContextType, RequireFields<MutationUpdateDrillPlanArgs, 'input'>>;
  deleteDrillPlan?: Resolver<ResolversTypes['DeleteDrillPlanPayload'], ParentType, ContextType, RequireFields<MutationDeleteDrillPlanArgs, 'input'>>;
  createEscalationPolicy?: Resolver<ResolversTypes['EscalationPolicyPayload'], ParentType, ContextType, RequireFields<MutationCreateEscalationPolicyArgs, 'input'>>;
  updateEscalationPolicy?: Resolver<ResolversTypes['EscalationPolicyPayload'], ParentType, ContextType, RequireFields<MutationUpdateEscalationPolicyArgs, 'input'>>;
  setDefaultEscalationPolicy?: Resolver<ResolversTypes['EscalationPolicyPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultEscalationPolicyArgs, 'input'>>;
  planFix?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationPlanFixArgs, 'input'>>;
  createFreeze?: Resolver<ResolversTypes['FreezePayload'], ParentType, ContextType, RequireFields<MutationCreateFreezeArgs, 'input'>>;
  updateFreeze?: Resolver<ResolversTypes['FreezePayload'], ParentType, ContextType, RequireFields<MutationUpdateFreezeArgs, 'input'>>;
  cancelFreeze?: Resolver<ResolversTypes['FreezePayload'], ParentType, ContextType, RequireFields<MutationCancelFreezeArgs, 'input'>>;
  completeHandoffReport?: Resolver<ResolversTypes['HandoffReportPayload'], ParentType, ContextType, RequireFields<MutationCompleteHandoffReportArgs, 'input'>>;
  acceptHandoffReport?: Resolver<ResolversTypes['HandoffReportPayload'], ParentType, ContextType, RequireFields<MutationAcceptHandoffReportArgs, 'input'>>;
  addKnownIssue?: Resolver<ResolversTypes['KnownIssuesPayload'], ParentType, ContextType, RequireFields<MutationAddKnownIssueArgs, 'input'>>;
  removeKnownIssue?: Resolver<ResolversTypes['KnownIssuesPayload'], ParentType, ContextType, RequireFields<MutationRemoveKnownIssueArgs, 'input'>>;
  createHeartbeat?: Resolver<ResolversTypes['CreateHeartbeatPayload'], ParentType, ContextType, RequireFields<MutationCreateHeartbeatArgs, 'input'>>;
  updateHeartbeat?: Resolver<ResolversTypes['HeartbeatPayload'], ParentType, ContextType, RequireFields<MutationUpdateHeartbeatArgs, 'input'>>;
  deleteHeartbeat?: Resolver<ResolversTypes['DeleteHeartbeatPayload'], ParentType, ContextType, RequireFields<MutationDeleteHeartbeatArgs, 'input'>>;
  declareIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationDeclareIncidentArgs, 'input'>>;
  acknowledgeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeIncidentArgs, 'input'>>;
  takeOverIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationTakeOverIncidentArgs, 'input'>>;
  escalateIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationEscalateIncidentArgs, 'input'>>;
  snoozeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationSnoozeIncidentArgs, 'input'>>;
  unsnoozeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationUnsnoozeIncidentArgs, 'input'>>;
  advanceIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAdvanceIncidentArgs, 'input'>>;
  resolveIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationResolveIncidentArgs, 'input'>>;
  reopenIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationReopenIncidentArgs, 'input'>>;
  closeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCloseIncidentArgs, 'input'>>;
  mergeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationMergeIncidentArgs, 'input'>>;
  changeIncidentSeverity?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationChangeIncidentSeverityArgs, 'input'>>;
  changeIncidentCategory?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationChangeIncidentCategoryArgs, 'input'>>;
  addIncidentNote?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAddIncidentNoteArgs, 'input'>>;
  correctIncidentTimes?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCorrectIncidentTimesArgs, 'input'>>;
  createIntegrationKey?: Resolver<ResolversTypes['CreateIntegrationKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateIntegrationKeyArgs, 'input'>>;
  revokeIntegrationKey?: Resolver<ResolversTypes['IntegrationPayload'], ParentType, ContextType, RequireFields<MutationRevokeIntegrationKeyArgs, 'input'>>;
  setIntegrationSecret?: Resolver<ResolversTypes['SetIntegrationSecretPayload'], ParentType, ContextType, RequireFields<MutationSetIntegrationSecretArgs, 'input'>>;
  clearIntegrationSecret?: Resolver<ResolversTypes['IntegrationPayload'], ParentType, ContextType, RequireFields<MutationClearIntegrationSecretArgs, 'input'>>;
  setIntegrationTopics?: Resolver<ResolversTypes['IntegrationPayload'], ParentType, ContextType, RequireFields<MutationSetIntegrationTopicsArgs, 'input'>>;
  createMaintenanceWindow?: Resolver<ResolversTypes['MaintenanceWindowPayload'], ParentType, ContextType, RequireFields<MutationCreateMaintenanceWindowArgs, 'input'>>;
  updateMaintenanceWindow?: Resolver<ResolversTypes['MaintenanceWindowPayload'], ParentType, ContextType, RequireFields<MutationUpdateMaintenanceWindowArgs, 'input'>>;
  cancelMaintenanceWindow?: Resolver<ResolversTypes['MaintenanceWindowPayload'], ParentType, ContextType, RequireFields<MutationCancelMaintenanceWindowArgs, 'input'>>;
  setPageCheck?: Resolver<ResolversTypes['PageCheckPayload'], ParentType, ContextType, RequireFields<MutationSetPageCheckArgs, 'input'>>;
  createPlaybook?: Resolver<ResolversTypes['PlaybookPayload'], ParentType, ContextType, RequireFields<MutationCreatePlaybookArgs, 'input'>>;
  updatePlaybook?: Resolver<ResolversTypes['PlaybookPayload'], ParentType, ContextType, RequireFields<MutationUpdatePlaybookArgs, 'input'>>;
  retirePlaybook?: Resolver<ResolversTypes['PlaybookPayload'], ParentType, ContextType, RequireFields<MutationRetirePlaybookArgs, 'input'>>;
  requestPlaybookAction?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationRequestPlaybookActionArgs, 'input'>>;
  approvePlaybookAction?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationApprovePlaybookActionArgs, 'input'>>;
  declinePlaybookAction?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationDeclinePlaybookActionArgs, 'input'>>;
  setActionSettings?: Resolver<ResolversTypes['ActionSettingsPayload'], ParentType, ContextType, RequireFields<MutationSetActionSettingsArgs, 'input'>>;
  proposePlaybookChange?: Resolver<ResolversTypes['PlaybookProposalPayload'], ParentType, ContextType, RequireFields<MutationProposePlaybookChangeArgs, 'input'>>;
  acceptPlaybookChange?: Resolver<ResolversTypes['PlaybookProposalPayload'], ParentType, ContextType, RequireFields<MutationAcceptPlaybookChangeArgs, 'input'>>;
  declinePlaybookChange?: Resolver<ResolversTypes['PlaybookProposalPayload'], ParentType, ContextType, RequireFields<MutationDeclinePlaybookChangeArgs, 'input'>>;
  attachPlaybook?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAttachPlaybookArgs, 'input'>>;
  takePlaybookStep?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationTakePlaybookStepArgs, 'input'>>;
  draftPostmortem?: Resolver<ResolversTypes['PostmortemPayload'], ParentType, ContextType, RequireFields<MutationDraftPostmortemArgs, 'input'>>;
  editPostmortem?: Resolver<ResolversTypes['PostmortemPayload'], ParentType, ContextType, RequireFields<MutationEditPostmortemArgs, 'input'>>;
  submitPostmortem?: Resolver<ResolversTypes['PostmortemPayload'], ParentType, ContextType, RequireFields<MutationSubmitPostmortemArgs, 'input'>>;
  approvePostmortem?: Resolver<ResolversTypes['PostmortemPayload'], ParentType, ContextType, RequireFields<MutationApprovePostmortemArgs, 'input'>>;
  publishPostmortem?: Resolver<ResolversTypes['PostmortemPayload'], ParentType, ContextType, RequireFields<MutationPublishPostmortemArgs, 'input'>>;
  createPushInvitation?: Resolver<ResolversTypes['PushInvitationPayload'], ParentType, ContextType, RequireFields<MutationCreatePushInvitationArgs, 'input'>>;
  assignRole?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAssignRoleArgs, 'input'>>;
  takeRole?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationTakeRoleArgs, 'input'>>;
  handOverRole?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationHandOverRoleArgs, 'input'>>;
  releaseRole?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationReleaseRoleArgs, 'input'>>;
  createSchedule?: Resolver<ResolversTypes['SchedulePayload'], ParentType, ContextType, RequireFields<MutationCreateScheduleArgs, 'input'>>;
  updateSchedule?: Resolver<ResolversTypes['SchedulePayload'], ParentType, ContextType, RequireFields<MutationUpdateScheduleArgs, 'input'>>;
  deleteSchedule?: Resolver<ResolversTypes['DeleteSchedulePayload'], ParentType, ContextType, RequireFields<MutationDeleteScheduleArgs, 'input'>>;
  createOverride?: Resolver<ResolversTypes['OverridePayload'], ParentType, ContextType, RequireFields<MutationCreateOverrideArgs, 'input'>>;
  deleteOverride?: Resolver<ResolversTypes['OverridePayload'], ParentType, ContextType, RequireFields<MutationDeleteOverrideArgs, 'input'>>;
  createService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationCreateServiceArgs, 'input'>>;
  updateService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationUpdateServiceArgs, 'input'>>;
  setDefaultAwsService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationSetDefaultAwsServiceArgs, 'input'>>;
  setSeverityRule?: Resolver<ResolversTypes['SeverityTablePayload'], ParentType, ContextType, RequireFields<MutationSetSeverityRuleArgs, 'input'>>;
  requestCover?: Resolver<ResolversTypes['ShiftRequestPayload'], ParentType, ContextType, RequireFields<MutationRequestCoverArgs, 'input'>>;
  requestSwap?: Resolver<ResolversTypes['ShiftRequestPayload'], ParentType, ContextType, RequireFields<MutationRequestSwapArgs, 'input'>>;
  acceptShiftRequest?: Resolver<ResolversTypes['ShiftRequestPayload'], ParentType, ContextType, RequireFields<MutationAcceptShiftRequestArgs, 'input'>>;
  declineShiftRequest?: Resolver<ResolversTypes['ShiftRequestPayload'], ParentType, ContextType, RequireFields<MutationDeclineShiftRequestArgs, 'input'>>;
  assignShiftRequest?: Resolver<ResolversTypes['ShiftRequestPayload'], ParentType, ContextType, RequireFields<MutationAssignShiftRequestArgs, 'input'>>;
  cancelShiftRequest?: Resolver<ResolversTypes['ShiftRequestPayload'], ParentType, ContextType, RequireFields<MutationCancelShiftRequestArgs, 'input'>>;
  setIntegrationMapping?: Resolver<ResolversTypes['IntegrationPayload'], ParentType, ContextType, RequireFields<MutationSetIntegrationMappingArgs, 'input'>>;
  setServiceRules?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationSetServiceRulesArgs, 'input'>>;
  setTeamSubscriptions?: Resolver<ResolversTypes['CategorySubscriptionsPayload'], ParentType, ContextType, RequireFields<MutationSetTeamSubscriptionsArgs, 'input'>>;
  createTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  updateTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationUpdateTeamArgs, 'input'>>;
  deleteTeam?: Resolver<ResolversTypes['DeleteTeamPayload'], ParentType, ContextType, RequireFields<MutationDeleteTeamArgs, 'input'>>;
  draftIncidentUpdate?: Resolver<ResolversTypes['IncidentUpdatePayload'], ParentType, ContextType, RequireFields<MutationDraftIncidentUpdateArgs, 'input'>>;
  editIncidentUpdate?: Resolver<ResolversTypes['IncidentUpdatePayload'], ParentType, ContextType, RequireFields<MutationEditIncidentUpdateArgs, 'input'>>;
  approveIncidentUpdate?: Resolver<ResolversTypes['IncidentUpdatePayload'], ParentType, ContextType, RequireFields<MutationApproveIncidentUpdateArgs, 'input'>>;
  sendIncidentUpdate?: Resolver<ResolversTypes['IncidentUpdatePayload'], ParentType, ContextType, RequireFields<MutationSendIncidentUpdateArgs, 'input'>>;
  setCommunication?: Resolver<ResolversTypes['CommunicationPayload'], ParentType, ContextType, RequireFields<MutationSetCommunicationArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  updateUser?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
  setContactRules?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationSetContactRulesArgs, 'input'>>;
  sendContactCode?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationSendContactCodeArgs, 'input'>>;
  confirmContact?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationConfirmContactArgs, 'input'>>;
  sendTestPage?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationSendTestPageArgs, 'input'>>;
}>;

export type ActionItemPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionItemPayload'] = ResolversParentTypes['ActionItemPayload']> = ResolversObject<{
  actionItem?: Resolver<Maybe<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AuditEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type AuditEntryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AuditEntryEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
}>;

export type CalendarFeedResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type CreateCalendarFeedPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateCalendarFeedPayload'] = ResolversParentTypes['CreateCalendarFeedPayload']> = ResolversObject<{
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CalendarFeedPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CalendarFeedPayload'] = ResolversParentTypes['CalendarFeedPayload']> = ResolversObject<{
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ServiceChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceChange'] = ResolversParentTypes['ServiceChange']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceChangeKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  details?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
}>;

export type LinkResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = ResolversObject<{
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SuspectResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Suspect'] = ResolversParentTypes['Suspect']> = ResolversObject<{
  change?: Resolver<ResolversTypes['ServiceChange'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secondsBefore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
}>;

export type SimilarIncidentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SimilarIncident'] = ResolversParentTypes['SimilarIncident']> = ResolversObject<{
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  sameKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sameCategory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sharedLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ServiceChangePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceChangePayload'] = ResolversParentTypes['ServiceChangePayload']> = ResolversObject<{
  change?: Resolver<Maybe<ResolversTypes['ServiceChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ChannelResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ChannelConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ChannelConnection'] = ResolversParentTypes['ChannelConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChannelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ChannelEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ChannelEdge'] = ResolversParentTypes['ChannelEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
}>;

export type CreateChannelPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateChannelPayload'] = ResolversParentTypes['CreateChannelPayload']> = ResolversObject<{
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  signingKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type TimelineEventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TimelineEvent'] = ResolversParentTypes['TimelineEvent']> = ResolversObject<{
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['TimelineCorrection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type TimelineCorrectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TimelineCorrection'] = ResolversParentTypes['TimelineCorrection']> = ResolversObject<{
  was?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type CoverageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = ResolversObject<{
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepCoverage']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['CoverageFinding']>, ParentType, ContextType>;
}>;

export type StepCoverageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StepCoverage'] = ResolversParentTypes['StepCoverage']> = ResolversObject<{
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['EscalationMode'], ParentType, ContextType>;
  spans?: Resolver<ReadonlyArray<ResolversTypes['CoverageSpan']>, ParentType, ContextType>;
}>;

export type CoverageSpanResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CoverageSpan'] = ResolversParentTypes['CoverageSpan']> = ResolversObject<{
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CoverageOutcome'], ParentType, ContextType>;
  pages?: Resolver<ReadonlyArray<ResolversTypes['EscalationTarget']>, ParentType, ContextType>;
  fallback?: Resolver<ReadonlyArray<ResolversTypes['EscalationTarget']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type CoverageFindingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CoverageFinding'] = ResolversParentTypes['CoverageFinding']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['CoverageFindingKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  schedules?: Resolver<ReadonlyArray<ResolversTypes['Schedule']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type OnCallEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OnCallEntry'] = ResolversParentTypes['OnCallEntry']> = ResolversObject<{
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  layer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  override?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type DeliveryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type DeliveryPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeliveryPayload'] = ResolversParentTypes['DeliveryPayload']> = ResolversObject<{
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ScheduleDepartureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleDeparture'] = ResolversParentTypes['ScheduleDeparture']> = ResolversObject<{
  schedule?: Resolver<ResolversTypes['Schedule'], ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['Interval']>, ParentType, ContextType>;
}>;

export type PolicyDepartureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PolicyDeparture'] = ResolversParentTypes['PolicyDeparture']> = ResolversObject<{
  policy?: Resolver<ResolversTypes['EscalationPolicy'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  emptySteps?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  fallback?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  senior?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type RemoveUserPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RemoveUserPayload'] = ResolversParentTypes['RemoveUserPayload']> = ResolversObject<{
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  departure?: Resolver<Maybe<ResolversTypes['UserDeparture']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeploymentAdviceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeploymentAdvice'] = ResolversParentTypes['DeploymentAdvice']> = ResolversObject<{
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['DeploymentVerdict'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['DeploymentReason']>, ParentType, ContextType>;
}>;

export type DeploymentReasonResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeploymentReason'] = ResolversParentTypes['DeploymentReason']> = ResolversObject<{
  code?: Resolver<ResolversTypes['DeploymentReasonCode'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['DeploymentVerdict'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
}>;

export type DrillScenarioResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillScenario'] = ResolversParentTypes['DrillScenario']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  signals?: Resolver<ReadonlyArray<ResolversTypes['DrillSignal']>, ParentType, ContextType>;
  recovery?: Resolver<ResolversTypes['DrillSignal'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  mitigateWithinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolveWithinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type DrillSignalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillSignal'] = ResolversParentTypes['DrillSignal']> = ResolversObject<{
  afterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
}>;

export type DrillResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Drill'] = ResolversParentTypes['Drill']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['DrillScenario']>, ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['DrillEnding']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['DrillScore'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['DrillPlan']>, ParentType, ContextType>;
}>;

export type DrillScoreResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillScore'] = ResolversParentTypes['DrillScore']> = ResolversObject<{
  targets?: Resolver<ReadonlyArray<ResolversTypes['DrillTargetScore']>, ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type DrillTargetScoreResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillTargetScore'] = ResolversParentTypes['DrillTargetScore']> = ResolversObject<{
  target?: Resolver<ResolversTypes['DrillTarget'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DrillTargetState'], ParentType, ContextType>;
  measuredSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  promisedSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  done?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type DrillConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillConnection'] = ResolversParentTypes['DrillConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['DrillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Drill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type DrillEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillEdge'] = ResolversParentTypes['DrillEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Drill'], ParentType, ContextType>;
}>;

export type DrillPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillPayload'] = ResolversParentTypes['DrillPayload']> = ResolversObject<{
  drill?: Resolver<Maybe<ResolversTypes['Drill']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DrillPlanResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillPlan'] = ResolversParentTypes['DrillPlan']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scenarios?: Resolver<ReadonlyArray<ResolversTypes['DrillScenario']>, ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  every?: Resolver<ResolversTypes['DrillRhythm'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextScenario?: Resolver<Maybe<ResolversTypes['DrillScenario']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['DrillOccasion']>, ParentType, ContextType>;
}>;

export type DrillRhythmResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillRhythm'] = ResolversParentTypes['DrillRhythm']> = ResolversObject<{
  unit?: Resolver<ResolversTypes['DrillUnit'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type DrillOccasionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillOccasion'] = ResolversParentTypes['DrillOccasion']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  drill?: Resolver<Maybe<ResolversTypes['Drill']>, ParentType, ContextType>;
  leftOut?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type DrillPlanPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillPlanPayload'] = ResolversParentTypes['DrillPlanPayload']> = ResolversObject<{
  drillPlan?: Resolver<Maybe<ResolversTypes['DrillPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteDrillPlanPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteDrillPlanPayload'] = ResolversParentTypes['DeleteDrillPlanPayload']> = ResolversObject<{
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type EscalationPolicyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationPolicy'] = ResolversParentTypes['EscalationPolicy']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['EscalationStep']>, ParentType, ContextType>;
  repeat?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  fallback?: Resolver<ReadonlyArray<ResolversTypes['EscalationTarget']>, ParentType, ContextType>;
  resolveWithinSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  senior?: Resolver<ReadonlyArray<ResolversTypes['EscalationTarget']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type EscalationStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationStep'] = ResolversParentTypes['EscalationStep']> = ResolversObject<{
  targets?: Resolver<ReadonlyArray<ResolversTypes['EscalationTarget']>, ParentType, ContextType>;
  delaySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['EscalationMode'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['LocalHours']>, ParentType, ContextType>;
  holdUntilOnCall?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type LocalHoursResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LocalHours'] = ResolversParentTypes['LocalHours']> = ResolversObject<{
  days?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type EscalationTargetResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationTarget'] = ResolversParentTypes['EscalationTarget']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
}>;

export type EscalationPolicyConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationPolicyConnection'] = ResolversParentTypes['EscalationPolicyConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['EscalationPolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EscalationPolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type EscalationPolicyEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationPolicyEdge'] = ResolversParentTypes['EscalationPolicyEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EscalationPolicy'], ParentType, ContextType>;
}>;

export type EscalationPolicyPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationPolicyPayload'] = ResolversParentTypes['EscalationPolicyPayload']> = ResolversObject<{
  escalationPolicy?: Resolver<Maybe<ResolversTypes['EscalationPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type FixDaysResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FixDays'] = ResolversParentTypes['FixDays']> = ResolversObject<{
  shortTermFix?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longTermFix?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootCauseAnalysis?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollForward?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type FixPlanPartResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FixPlanPart'] = ResolversParentTypes['FixPlanPart']> = ResolversObject<{
  part?: Resolver<ResolversTypes['FixPart'], ParentType, ContextType>;
  proposedDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  actionItem?: Resolver<Maybe<ResolversTypes['ActionItem']>, ParentType, ContextType>;
}>;

export type SuggestedFixResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SuggestedFix'] = ResolversParentTypes['SuggestedFix']> = ResolversObject<{
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['FixPart'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionItemKind'], ParentType, ContextType>;
}>;

export type FreezeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Freeze'] = ResolversParentTypes['Freeze']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['MaintenanceRecurrence']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type FreezesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Freezes'] = ResolversParentTypes['Freezes']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freezes?: Resolver<ReadonlyArray<ResolversTypes['Freeze']>, ParentType, ContextType>;
}>;

export type FreezePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FreezePayload'] = ResolversParentTypes['FreezePayload']> = ResolversObject<{
  freeze?: Resolver<Maybe<ResolversTypes['Freeze']>, ParentType, ContextType>;
  freezes?: Resolver<Maybe<ResolversTypes['Freezes']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type GroupingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Grouping'] = ResolversParentTypes['Grouping']> = ResolversObject<{
  windowSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['GroupedBy'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type IncidentKeyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentKey'] = ResolversParentTypes['IncidentKey']> = ResolversObject<{
  dedupKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KeyState'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type IncidentKeyConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentKeyConnection'] = ResolversParentTypes['IncidentKeyConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IncidentKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type IncidentKeyEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentKeyEdge'] = ResolversParentTypes['IncidentKeyEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IncidentKey'], ParentType, ContextType>;
}>;

export type HandoffReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HandoffReport'] = ResolversParentTypes['HandoffReport']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  schedule?: Resolver<ResolversTypes['Schedule'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HandoffReportState'], ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openIncidents?: Resolver<ReadonlyArray<ResolversTypes['HandoffIncident']>, ParentType, ContextType>;
  recentIncidents?: Resolver<ReadonlyArray<ResolversTypes['HandoffIncident']>, ParentType, ContextType>;
  incidentsLeftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  knownIssues?: Resolver<ReadonlyArray<ResolversTypes['KnownIssue']>, ParentType, ContextType>;
  plannedWork?: Resolver<ReadonlyArray<ResolversTypes['PlannedWork']>, ParentType, ContextType>;
  upcoming?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptanceNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type HandoffIncidentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HandoffIncident'] = ResolversParentTypes['HandoffIncident']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IncidentStatus'], ParentType, ContextType>;
  drill?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postmortemStatus?: Resolver<Maybe<ResolversTypes['PostmortemStatus']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
}>;

export type KnownIssueResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['KnownIssue'] = ResolversParentTypes['KnownIssue']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workaround?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type PlannedWorkResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlannedWork'] = ResolversParentTypes['PlannedWork']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['PlannedWorkKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type HandoffReportConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HandoffReportConnection'] = ResolversParentTypes['HandoffReportConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['HandoffReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HandoffReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type HandoffReportEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HandoffReportEdge'] = ResolversParentTypes['HandoffReportEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HandoffReport'], ParentType, ContextType>;
}>;

export type ScheduleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule']> = ResolversObject<{
  handoffReportFromSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handoffReports?: Resolver<ResolversTypes['HandoffReportConnection'], ParentType, ContextType, RequireFields<ScheduleHandoffReportsArgs, 'first'>>;
  knownIssues?: Resolver<ReadonlyArray<ResolversTypes['KnownIssue']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layers?: Resolver<ReadonlyArray<ResolversTypes['Layer']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ScheduleVersion']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  overrides?: Resolver<ReadonlyArray<ResolversTypes['ScheduleOverride']>, ParentType, ContextType>;
  requests?: Resolver<ReadonlyArray<ResolversTypes['ShiftRequest']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ScheduleEntryConnection'], ParentType, ContextType, RequireFields<ScheduleRecordArgs, 'first'>>;
  finalSchedule?: Resolver<ResolversTypes['SchedulePreview'], ParentType, ContextType, RequireFields<ScheduleFinalScheduleArgs, 'since' | 'until'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type HandoffReportPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HandoffReportPayload'] = ResolversParentTypes['HandoffReportPayload']> = ResolversObject<{
  handoffReport?: Resolver<Maybe<ResolversTypes['HandoffReport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type KnownIssuesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['KnownIssuesPayload'] = ResolversParentTypes['KnownIssuesPayload']> = ResolversObject<{
  knownIssues?: Resolver<Maybe<ReadonlyArray<ResolversTypes['KnownIssue']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type HeartbeatResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Heartbeat'] = ResolversParentTypes['Heartbeat']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  everySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graceSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HeartbeatState'], ParentType, ContextType>;
  lastPingAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CreateHeartbeatPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateHeartbeatPayload'] = ResolversParentTypes['CreateHeartbeatPayload']> = ResolversObject<{
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heartbeat?: Resolver<Maybe<ResolversTypes['Heartbeat']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type HeartbeatPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HeartbeatPayload'] = ResolversParentTypes['HeartbeatPayload']> = ResolversObject<{
  heartbeat?: Resolver<Maybe<ResolversTypes['Heartbeat']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteHeartbeatPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteHeartbeatPayload'] = ResolversParentTypes['DeleteHeartbeatPayload']> = ResolversObject<{
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type EscalationStateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EscalationState'] = ResolversParentTypes['EscalationState']> = ResolversObject<{
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paged?: Resolver<ReadonlyArray<ResolversTypes['EscalationTarget']>, ParentType, ContextType>;
  awaiting?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  nextStepAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ResponderResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Responder'] = ResolversParentTypes['Responder']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
}>;

export type LabelResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type IncidentConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type IncidentEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
}>;

export type IncidentPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentPayload'] = ResolversParentTypes['IncidentPayload']> = ResolversObject<{
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type IntegrationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Integration'] = ResolversParentTypes['Integration']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['IntegrationSecret']>, ParentType, ContextType>;
  topicArns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  mapping?: Resolver<Maybe<ResolversTypes['SignalMapping']>, ParentType, ContextType>;
}>;

export type IntegrationSecretResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IntegrationSecret'] = ResolversParentTypes['IntegrationSecret']> = ResolversObject<{
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type SetIntegrationSecretPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SetIntegrationSecretPayload'] = ResolversParentTypes['SetIntegrationSecretPayload']> = ResolversObject<{
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  integration?: Resolver<Maybe<ResolversTypes['Integration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CreateIntegrationKeyPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateIntegrationKeyPayload'] = ResolversParentTypes['CreateIntegrationKeyPayload']> = ResolversObject<{
  integrationKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  integration?: Resolver<Maybe<ResolversTypes['Integration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type IntegrationPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IntegrationPayload'] = ResolversParentTypes['IntegrationPayload']> = ResolversObject<{
  integration?: Resolver<Maybe<ResolversTypes['Integration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type MaintenanceWindowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MaintenanceWindow'] = ResolversParentTypes['MaintenanceWindow']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['LabelMatch']>, ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['MaintenanceRecurrence']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type MaintenanceRecurrenceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MaintenanceRecurrence'] = ResolversParentTypes['MaintenanceRecurrence']> = ResolversObject<{
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
}>;

export type ServiceEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceEntry'] = ResolversParentTypes['ServiceEntry']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heldSignals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayedAlarms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ServiceEntryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceEntryConnection'] = ResolversParentTypes['ServiceEntryConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ServiceEntryEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceEntryEdge'] = ResolversParentTypes['ServiceEntryEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceEntry'], ParentType, ContextType>;
}>;

export type MaintenanceWindowPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MaintenanceWindowPayload'] = ResolversParentTypes['MaintenanceWindowPayload']> = ResolversObject<{
  maintenanceWindow?: Resolver<Maybe<ResolversTypes['MaintenanceWindow']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DurationStatsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DurationStats'] = ResolversParentTypes['DurationStats']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p50Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p99Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notApplicableCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invalidCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type MetricsBucketResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MetricsBucket'] = ResolversParentTypes['MetricsBucket']> = ResolversObject<{
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  incidentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeToDetect?: Resolver<ResolversTypes['DurationStats'], ParentType, ContextType>;
  timeToAcknowledge?: Resolver<ResolversTypes['DurationStats'], ParentType, ContextType>;
  timeToMitigate?: Resolver<ResolversTypes['DurationStats'], ParentType, ContextType>;
  timeToResolve?: Resolver<ResolversTypes['DurationStats'], ParentType, ContextType>;
  timeToRestore?: Resolver<ResolversTypes['DurationStats'], ParentType, ContextType>;
  meanTimeBetweenFailuresSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
}>;

export type OnCallLoadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OnCallLoad'] = ResolversParentTypes['OnCallLoad']> = ResolversObject<{
  people?: Resolver<ReadonlyArray<ResolversTypes['PersonLoad']>, ParentType, ContextType>;
  fairness?: Resolver<ResolversTypes['LoadFairness'], ParentType, ContextType>;
}>;

export type PersonLoadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PersonLoad'] = ResolversParentTypes['PersonLoad']> = ResolversObject<{
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  onCallSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nightSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weekendSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  holidaySeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shiftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longestStretchSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastRestSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
}>;

export type LoadFairnessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LoadFairness'] = ResolversParentTypes['LoadFairness']> = ResolversObject<{
  onCall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  night?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weekend?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  holiday?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shifts?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
}>;

export type CoverSuggestionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CoverSuggestion'] = ResolversParentTypes['CoverSuggestion']> = ResolversObject<{
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  isAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restedSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  freeSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
}>;

export type PageCheckResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageCheck'] = ResolversParentTypes['PageCheck']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  everySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastArrivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type PageCheckPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageCheckPayload'] = ResolversParentTypes['PageCheckPayload']> = ResolversObject<{
  pageCheck?: Resolver<Maybe<ResolversTypes['PageCheck']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PlaybookResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Playbook'] = ResolversParentTypes['Playbook']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['LabelMatch']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PlaybookStep']>, ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['PlaybookProposal']>, ParentType, ContextType>;
}>;

export type PlaybookStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookStep'] = ResolversParentTypes['PlaybookStep']> = ResolversObject<{
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['PlaybookPhase'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  instruction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commands?: Resolver<ReadonlyArray<ResolversTypes['PlaybookCommand']>, ParentType, ContextType>;
  expectedMinutes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['PlaybookQuestion']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['PlaybookAction']>, ParentType, ContextType>;
}>;

export type PlaybookCommandResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookCommand'] = ResolversParentTypes['PlaybookCommand']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type PlaybookQuestionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookQuestion'] = ResolversParentTypes['PlaybookQuestion']> = ResolversObject<{
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  yes?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type PlaybookConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookConnection'] = ResolversParentTypes['PlaybookConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaybookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Playbook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type PlaybookEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookEdge'] = ResolversParentTypes['PlaybookEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Playbook'], ParentType, ContextType>;
}>;

export type PlaybookPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookPayload'] = ResolversParentTypes['PlaybookPayload']> = ResolversObject<{
  playbook?: Resolver<Maybe<ResolversTypes['Playbook']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PlaybookActionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookAction'] = ResolversParentTypes['PlaybookAction']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlaybookActionKind'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  input?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeLimitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  automatic?: Resolver<Maybe<ResolversTypes['AutomaticAction']>, ParentType, ContextType>;
  toSetUp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type AutomaticActionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AutomaticAction'] = ResolversParentTypes['AutomaticAction']> = ResolversObject<{
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  severities?: Resolver<ReadonlyArray<ResolversTypes['Severity']>, ParentType, ContextType>;
}>;

export type PlaybookActionRunResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookActionRun'] = ResolversParentTypes['PlaybookActionRun']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PlaybookActionState'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlaybookActionKind'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  stepKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  playbookName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approveBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ActionSettingsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionSettings'] = ResolversParentTypes['ActionSettings']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['ActionTarget']>, ParentType, ContextType>;
}>;

export type ActionTargetResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionTarget'] = ResolversParentTypes['ActionTarget']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlaybookActionKind'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ActionSettingsPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ActionSettingsPayload'] = ResolversParentTypes['ActionSettingsPayload']> = ResolversObject<{
  actionSettings?: Resolver<Maybe<ResolversTypes['ActionSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PlaybookProposalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookProposal'] = ResolversParentTypes['PlaybookProposal']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PlaybookProposalState'], ParentType, ContextType>;
  playbook?: Resolver<ResolversTypes['Playbook'], ParentType, ContextType>;
  baseVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PlaybookStep']>, ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declinedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  becameVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type PlaybookProposalPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookProposalPayload'] = ResolversParentTypes['PlaybookProposalPayload']> = ResolversObject<{
  playbookProposal?: Resolver<Maybe<ResolversTypes['PlaybookProposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PlaybookRunResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaybookRun'] = ResolversParentTypes['PlaybookRun']> = ResolversObject<{
  playbook?: Resolver<ResolversTypes['Playbook'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  taken?: Resolver<ReadonlyArray<ResolversTypes['TakenPlaybookStep']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['PlaybookStep']>, ParentType, ContextType>;
  currentSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type TakenPlaybookStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TakenPlaybookStep'] = ResolversParentTypes['TakenPlaybookStep']> = ResolversObject<{
  step?: Resolver<ResolversTypes['PlaybookStep'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PlaybookStepOutcome'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['PlaybookAnswer']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PostmortemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Postmortem'] = ResolversParentTypes['Postmortem']> = ResolversObject<{
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PostmortemStatus'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['PostmortemStep'], ParentType, ContextType>;
  writtenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['PostmortemParticipant']>, ParentType, ContextType>;
  reviewers?: Resolver<ReadonlyArray<ResolversTypes['PostmortemParticipant']>, ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['PostmortemApproval']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['PostmortemText'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  blamelessReview?: Resolver<ReadonlyArray<ResolversTypes['BlameFinding']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['Postmortem']>, ParentType, ContextType>;
}>;

export type PostmortemParticipantResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemParticipant'] = ResolversParentTypes['PostmortemParticipant']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
}>;

export type PostmortemApprovalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemApproval'] = ResolversParentTypes['PostmortemApproval']> = ResolversObject<{
  by?: Resolver<ResolversTypes['PostmortemParticipant'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PostmortemTextResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemText'] = ResolversParentTypes['PostmortemText']> = ResolversObject<{
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usersAffected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['PostmortemMoment']>, ParentType, ContextType>;
  rootCause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contributingFactors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  detection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolution?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wentWell?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wentWrong?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lessons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  appendix?: Resolver<ReadonlyArray<ResolversTypes['PostmortemAppendixEntry']>, ParentType, ContextType>;
  causeTags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  factorTags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  noPreventionReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type PostmortemMomentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemMoment'] = ResolversParentTypes['PostmortemMoment']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type PostmortemAppendixEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemAppendixEntry'] = ResolversParentTypes['PostmortemAppendixEntry']> = ResolversObject<{
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type BlameFindingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['BlameFinding'] = ResolversParentTypes['BlameFinding']> = ResolversObject<{
  section?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type PostmortemConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemConnection'] = ResolversParentTypes['PostmortemConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostmortemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Postmortem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type PostmortemEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemEdge'] = ResolversParentTypes['PostmortemEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Postmortem'], ParentType, ContextType>;
}>;

export type CauseCountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CauseCount'] = ResolversParentTypes['CauseCount']> = ResolversObject<{
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CauseKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recurring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  incidents?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
}>;

export type PostmortemPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PostmortemPayload'] = ResolversParentTypes['PostmortemPayload']> = ResolversObject<{
  postmortem?: Resolver<Maybe<ResolversTypes['Postmortem']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PushInvitationPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PushInvitationPayload'] = ResolversParentTypes['PushInvitationPayload']> = ResolversObject<{
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type RepeatResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Repeat'] = ResolversParentTypes['Repeat']> = ResolversObject<{
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['RepeatReason']>, ParentType, ContextType>;
}>;

export type RoleHolderResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RoleHolder'] = ResolversParentTypes['RoleHolder']> = ResolversObject<{
  role?: Resolver<ResolversTypes['IncidentRole'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ActionItem' | 'Incident' | 'User' | 'Service' | 'EscalationPolicy' | 'Schedule' | 'Heartbeat' | 'Team', ParentType, ContextType>;
}>;

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
}>;

export type ViewerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ScheduleVersionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleVersion'] = ResolversParentTypes['ScheduleVersion']> = ResolversObject<{
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layers?: Resolver<ReadonlyArray<ResolversTypes['Layer']>, ParentType, ContextType>;
}>;

export type LayerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Layer'] = ResolversParentTypes['Layer']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rotationVirtualStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  turn?: Resolver<ResolversTypes['Turn'], ParentType, ContextType>;
  rotationTurnLengthSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  users?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  userIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  shift?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
  wallClock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consumeRestrictedTurns?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type TurnResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Turn'] = ResolversParentTypes['Turn']> = ResolversObject<{
  unit?: Resolver<ResolversTypes['TurnUnit'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type RestrictionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['RestrictionKind'], ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type IntervalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = ResolversObject<{
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type ShiftResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Shift'] = ResolversParentTypes['Shift']> = ResolversObject<{
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  layer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  override?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SchedulePreviewResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SchedulePreview'] = ResolversParentTypes['SchedulePreview']> = ResolversObject<{
  shifts?: Resolver<ReadonlyArray<ResolversTypes['Shift']>, ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['Interval']>, ParentType, ContextType>;
  coveragePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nextHandoff?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ScheduleOverrideResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleOverride'] = ResolversParentTypes['ScheduleOverride']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
}>;

export type ScheduleEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleEntry'] = ResolversParentTypes['ScheduleEntry']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ScheduleEntryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleEntryConnection'] = ResolversParentTypes['ScheduleEntryConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScheduleEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScheduleEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ScheduleEntryEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleEntryEdge'] = ResolversParentTypes['ScheduleEntryEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduleEntry'], ParentType, ContextType>;
}>;

export type ScheduleConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleConnection'] = ResolversParentTypes['ScheduleConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScheduleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Schedule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ScheduleEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScheduleEdge'] = ResolversParentTypes['ScheduleEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Schedule'], ParentType, ContextType>;
}>;

export type SchedulePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SchedulePayload'] = ResolversParentTypes['SchedulePayload']> = ResolversObject<{
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteSchedulePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteSchedulePayload'] = ResolversParentTypes['DeleteSchedulePayload']> = ResolversObject<{
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type OverridePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OverridePayload'] = ResolversParentTypes['OverridePayload']> = ResolversObject<{
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  override?: Resolver<Maybe<ResolversTypes['ScheduleOverride']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ServiceConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ServiceEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
}>;

export type ServicePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServicePayload'] = ResolversParentTypes['ServicePayload']> = ResolversObject<{
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type SeverityRuleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SeverityRule'] = ResolversParentTypes['SeverityRule']> = ResolversObject<{
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  respondWithinSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  escalateAfterSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  updateEverySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  resolveWithinSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  postmortemWithinSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pagesOnCall?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  piercesQuietHours?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownConversation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['IncidentRole']>, ParentType, ContextType>;
  rolesAskedAtOnce?: Resolver<ReadonlyArray<ResolversTypes['IncidentRole']>, ParentType, ContextType>;
  rolesWithinSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fixDays?: Resolver<ResolversTypes['FixDays'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  countsAsFailure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SeverityTableResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SeverityTable'] = ResolversParentTypes['SeverityTable']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['SeverityRule']>, ParentType, ContextType>;
}>;

export type SeverityTablePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SeverityTablePayload'] = ResolversParentTypes['SeverityTablePayload']> = ResolversObject<{
  severityTable?: Resolver<Maybe<ResolversTypes['SeverityTable']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ShiftRequestResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ShiftRequest'] = ResolversParentTypes['ShiftRequest']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requester?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  shift?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  asked?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  inReturn?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShiftRequestStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ShiftRequestPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ShiftRequestPayload'] = ResolversParentTypes['ShiftRequestPayload']> = ResolversObject<{
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  shiftRequest?: Resolver<Maybe<ResolversTypes['ShiftRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type SignalMappingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignalMapping'] = ResolversParentTypes['SignalMapping']> = ResolversObject<{
  each?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statuses?: Resolver<ResolversTypes['StatusWords'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severities?: Resolver<ReadonlyArray<ResolversTypes['SeverityWord']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  episode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  labelsAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type StatusWordsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StatusWords'] = ResolversParentTypes['StatusWords']> = ResolversObject<{
  firing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledged?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  resolved?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  ignored?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SeverityWordResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SeverityWord'] = ResolversParentTypes['SeverityWord']> = ResolversObject<{
  word?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
}>;

export type MappingTrialResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MappingTrial'] = ResolversParentTypes['MappingTrial']> = ResolversObject<{
  signals?: Resolver<ReadonlyArray<ResolversTypes['MappedSignal']>, ParentType, ContextType>;
  ignored?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type MappedSignalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MappedSignal'] = ResolversParentTypes['MappedSignal']> = ResolversObject<{
  state?: Resolver<ResolversTypes['SignalState'], ParentType, ContextType>;
  dedupKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  episode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
}>;

export type SignalRuleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignalRule'] = ResolversParentTypes['SignalRule']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['SignalMatch'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dedupKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suppress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stop?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SignalMatchResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignalMatch'] = ResolversParentTypes['SignalMatch']> = ResolversObject<{
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['LabelMatch']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severities?: Resolver<ReadonlyArray<ResolversTypes['StatedSeverity']>, ParentType, ContextType>;
}>;

export type LabelMatchResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LabelMatch'] = ResolversParentTypes['LabelMatch']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SuppressedSignalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SuppressedSignal'] = ResolversParentTypes['SuppressedSignal']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  suppressedBy?: Resolver<ResolversTypes['Suppression'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dedupKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
}>;

export type SuppressionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Suppression'] = ResolversParentTypes['Suppression']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['SuppressionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SuppressedSignalConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SuppressedSignalConnection'] = ResolversParentTypes['SuppressedSignalConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['SuppressedSignalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SuppressedSignal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type SuppressedSignalEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SuppressedSignalEdge'] = ResolversParentTypes['SuppressedSignalEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SuppressedSignal'], ParentType, ContextType>;
}>;

export type RuleTrialResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RuleTrial'] = ResolversParentTypes['RuleTrial']> = ResolversObject<{
  signals?: Resolver<ReadonlyArray<ResolversTypes['TriedSignal']>, ParentType, ContextType>;
}>;

export type TriedSignalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TriedSignal'] = ResolversParentTypes['TriedSignal']> = ResolversObject<{
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  matched?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  suppressedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dedupKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joins?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
}>;

export type CategorySubscriptionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CategorySubscription'] = ResolversParentTypes['CategorySubscription']> = ResolversObject<{
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  lowestSeverity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  toleranceSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tellsMembers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CategorySubscriptionsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CategorySubscriptions'] = ResolversParentTypes['CategorySubscriptions']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subscriptions?: Resolver<ReadonlyArray<ResolversTypes['CategorySubscription']>, ParentType, ContextType>;
}>;

export type TeamResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = ResolversObject<{
  subscriptions?: Resolver<ReadonlyArray<ResolversTypes['CategorySubscription']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  managers?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CategorySubscriptionsPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CategorySubscriptionsPayload'] = ResolversParentTypes['CategorySubscriptionsPayload']> = ResolversObject<{
  categorySubscriptions?: Resolver<Maybe<ResolversTypes['CategorySubscriptions']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type TeamConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type TeamEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
}>;

export type TeamPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TeamPayload'] = ResolversParentTypes['TeamPayload']> = ResolversObject<{
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type DeleteTeamPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteTeamPayload'] = ResolversParentTypes['DeleteTeamPayload']> = ResolversObject<{
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type TimelineEventConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TimelineEventConnection'] = ResolversParentTypes['TimelineEventConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimelineEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type TimelineEventEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TimelineEventEdge'] = ResolversParentTypes['TimelineEventEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEvent'], ParentType, ContextType>;
}>;

export type IncidentUpdateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentUpdate'] = ResolversParentTypes['IncidentUpdate']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['UpdateAudience'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['UpdateStage'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  writtenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['UpdateApproval']>, ParentType, ContextType>;
  missingApprovals?: Resolver<ReadonlyArray<ResolversTypes['ReviewCapacity']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type UpdateApprovalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateApproval'] = ResolversParentTypes['UpdateApproval']> = ResolversObject<{
  capacity?: Resolver<ResolversTypes['ReviewCapacity'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type CommunicationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Communication'] = ResolversParentTypes['Communication']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['AudienceChannels']>, ParentType, ContextType>;
  reviewers?: Resolver<ReadonlyArray<ResolversTypes['UpdateReviewers']>, ParentType, ContextType>;
  templates?: Resolver<ReadonlyArray<ResolversTypes['UpdateTemplate']>, ParentType, ContextType>;
}>;

export type AudienceChannelsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AudienceChannels'] = ResolversParentTypes['AudienceChannels']> = ResolversObject<{
  audience?: Resolver<ResolversTypes['UpdateAudience'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type UpdateReviewersResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateReviewers'] = ResolversParentTypes['UpdateReviewers']> = ResolversObject<{
  capacity?: Resolver<ResolversTypes['ReviewCapacity'], ParentType, ContextType>;
  users?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
}>;

export type UpdateTemplateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateTemplate'] = ResolversParentTypes['UpdateTemplate']> = ResolversObject<{
  audience?: Resolver<ResolversTypes['UpdateAudience'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['UpdateStage'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type IncidentUpdatePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncidentUpdatePayload'] = ResolversParentTypes['IncidentUpdatePayload']> = ResolversObject<{
  update?: Resolver<Maybe<ResolversTypes['IncidentUpdate']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CommunicationPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CommunicationPayload'] = ResolversParentTypes['CommunicationPayload']> = ResolversObject<{
  communication?: Resolver<Maybe<ResolversTypes['Communication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ContactMethodResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ContactMethod'] = ResolversParentTypes['ContactMethod']> = ResolversObject<{
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ContactRuleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ContactRule'] = ResolversParentTypes['ContactRule']> = ResolversObject<{
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  delaySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type TestPageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TestPage'] = ResolversParentTypes['TestPage']> = ResolversObject<{
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type UserConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type UserEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
}>;

export type UserPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserPayload'] = ResolversParentTypes['UserPayload']> = ResolversObject<{
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type Resolvers<ContextType = GraphQLContext> = ResolversObject<{
  Date?: GraphQLScalarType;
  ActionItem?: ActionItemResolvers<ContextType>;
  ActionItemTicket?: ActionItemTicketResolvers<ContextType>;
  ActionItemEntry?: ActionItemEntryResolvers<ContextType>;
  ActionItemEntryConnection?: ActionItemEntryConnectionResolvers<ContextType>;
  ActionItemEntryEdge?: ActionItemEntryEdgeResolvers<ContextType>;
  ActionItemConnection?: ActionItemConnectionResolvers<ContextType>;
  ActionItemEdge?: ActionItemEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  UserDeparture?: UserDepartureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ActionItemPayload?: ActionItemPayloadResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  CreateCalendarFeedPayload?: CreateCalendarFeedPayloadResolvers<ContextType>;
  CalendarFeedPayload?: CalendarFeedPayloadResolvers<ContextType>;
  ServiceChange?: ServiceChangeResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  Suspect?: SuspectResolvers<ContextType>;
  SimilarIncident?: SimilarIncidentResolvers<ContextType>;
  ServiceChangePayload?: ServiceChangePayloadResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelConnection?: ChannelConnectionResolvers<ContextType>;
  ChannelEdge?: ChannelEdgeResolvers<ContextType>;
  CreateChannelPayload?: CreateChannelPayloadResolvers<ContextType>;
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  TimelineCorrection?: TimelineCorrectionResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  StepCoverage?: StepCoverageResolvers<ContextType>;
  CoverageSpan?: CoverageSpanResolvers<ContextType>;
  CoverageFinding?: CoverageFindingResolvers<ContextType>;
  OnCallEntry?: OnCallEntryResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryPayload?: DeliveryPayloadResolvers<ContextType>;
  ScheduleDeparture?: ScheduleDepartureResolvers<ContextType>;
  PolicyDeparture?: PolicyDepartureResolvers<ContextType>;
  RemoveUserPayload?: RemoveUserPayloadResolvers<ContextType>;
  DeploymentAdvice?: DeploymentAdviceResolvers<ContextType>;
  DeploymentReason?: DeploymentReasonResolvers<ContextType>;
  DrillScenario?: DrillScenarioResolvers<ContextType>;
  DrillSignal?: DrillSignalResolvers<ContextType>;
  Drill?: DrillResolvers<ContextType>;
  DrillScore?: DrillScoreResolvers<ContextType>;
  DrillTargetScore?: DrillTargetScoreResolvers<ContextType>;
  DrillConnection?: DrillConnectionResolvers<ContextType>;
  DrillEdge?: DrillEdgeResolvers<ContextType>;
  DrillPayload?: DrillPayloadResolvers<ContextType>;
  DrillPlan?: DrillPlanResolvers<ContextType>;
  DrillRhythm?: DrillRhythmResolvers<ContextType>;
  DrillOccasion?: DrillOccasionResolvers<ContextType>;
  DrillPlanPayload?: DrillPlanPayloadResolvers<ContextType>;
  DeleteDrillPlanPayload?: DeleteDrillPlanPayloadResolvers<ContextType>;
  EscalationPolicy?: EscalationPolicyResolvers<ContextType>;
  EscalationStep?: EscalationStepResolvers<ContextType>;
  LocalHours?: LocalHoursResolvers<ContextType>;
  EscalationTarget?: EscalationTargetResolvers<ContextType>;
  EscalationPolicyConnection?: EscalationPolicyConnectionResolvers<ContextType>;
  EscalationPolicyEdge?: EscalationPolicyEdgeResolvers<ContextType>;
  EscalationPolicyPayload?: EscalationPolicyPayloadResolvers<ContextType>;
  FixDays?: FixDaysResolvers<ContextType>;
  FixPlanPart?: FixPlanPartResolvers<ContextType>;
  SuggestedFix?: SuggestedFixResolvers<ContextType>;
  Freeze?: FreezeResolvers<ContextType>;
  Freezes?: FreezesResolvers<ContextType>;
  FreezePayload?: FreezePayloadResolvers<ContextType>;
  Grouping?: GroupingResolvers<ContextType>;
  IncidentKey?: IncidentKeyResolvers<ContextType>;
  IncidentKeyConnection?: IncidentKeyConnectionResolvers<ContextType>;
  IncidentKeyEdge?: IncidentKeyEdgeResolvers<ContextType>;
  HandoffReport?: HandoffReportResolvers<ContextType>;
  HandoffIncident?: HandoffIncidentResolvers<ContextType>;
  KnownIssue?: KnownIssueResolvers<ContextType>;
  PlannedWork?: PlannedWorkResolvers<ContextType>;
  HandoffReportConnection?: HandoffReportConnectionResolvers<ContextType>;
  HandoffReportEdge?: HandoffReportEdgeResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  HandoffReportPayload?: HandoffReportPayloadResolvers<ContextType>;
  KnownIssuesPayload?: KnownIssuesPayloadResolvers<ContextType>;
  Heartbeat?: HeartbeatResolvers<ContextType>;
  CreateHeartbeatPayload?: CreateHeartbeatPayloadResolvers<ContextType>;
  HeartbeatPayload?: HeartbeatPayloadResolvers<ContextType>;
  DeleteHeartbeatPayload?: DeleteHeartbeatPayloadResolvers<ContextType>;
  EscalationState?: EscalationStateResolvers<ContextType>;
  Responder?: ResponderResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  IncidentPayload?: IncidentPayloadResolvers<ContextType>;
  Integration?: IntegrationResolvers<ContextType>;
  IntegrationSecret?: IntegrationSecretResolvers<ContextType>;
  SetIntegrationSecretPayload?: SetIntegrationSecretPayloadResolvers<ContextType>;
  CreateIntegrationKeyPayload?: CreateIntegrationKeyPayloadResolvers<ContextType>;
  IntegrationPayload?: IntegrationPayloadResolvers<ContextType>;
  MaintenanceWindow?: MaintenanceWindowResolvers<ContextType>;
  MaintenanceRecurrence?: MaintenanceRecurrenceResolvers<ContextType>;
  ServiceEntry?: ServiceEntryResolvers<ContextType>;
  ServiceEntryConnection?: ServiceEntryConnectionResolvers<ContextType>;
  ServiceEntryEdge?: ServiceEntryEdgeResolvers<ContextType>;
  MaintenanceWindowPayload?: MaintenanceWindowPayloadResolvers<ContextType>;
  DurationStats?: DurationStatsResolvers<ContextType>;
  MetricsBucket?: MetricsBucketResolvers<ContextType>;
  OnCallLoad?: OnCallLoadResolvers<ContextType>;
  PersonLoad?: PersonLoadResolvers<ContextType>;
  LoadFairness?: LoadFairnessResolvers<ContextType>;
  CoverSuggestion?: CoverSuggestionResolvers<ContextType>;
  PageCheck?: PageCheckResolvers<ContextType>;
  PageCheckPayload?: PageCheckPayloadResolvers<ContextType>;
  Playbook?: PlaybookResolvers<ContextType>;
  PlaybookStep?: PlaybookStepResolvers<ContextType>;
  PlaybookCommand?: PlaybookCommandResolvers<ContextType>;
  PlaybookQuestion?: PlaybookQuestionResolvers<ContextType>;
  PlaybookConnection?: PlaybookConnectionResolvers<ContextType>;
  PlaybookEdge?: PlaybookEdgeResolvers<ContextType>;
  PlaybookPayload?: PlaybookPayloadResolvers<ContextType>;
  PlaybookAction?: PlaybookActionResolvers<ContextType>;
  AutomaticAction?: AutomaticActionResolvers<ContextType>;
  PlaybookActionRun?: PlaybookActionRunResolvers<ContextType>;
  ActionSettings?: ActionSettingsResolvers<ContextType>;
  ActionTarget?: ActionTargetResolvers<ContextType>;
  ActionSettingsPayload?: ActionSettingsPayloadResolvers<ContextType>;
  PlaybookProposal?: PlaybookProposalResolvers<ContextType>;
  PlaybookProposalPayload?: PlaybookProposalPayloadResolvers<ContextType>;
  PlaybookRun?: PlaybookRunResolvers<ContextType>;
  TakenPlaybookStep?: TakenPlaybookStepResolvers<ContextType>;
  Postmortem?: PostmortemResolvers<ContextType>;
  PostmortemParticipant?: PostmortemParticipantResolvers<ContextType>;
  PostmortemApproval?: PostmortemApprovalResolvers<ContextType>;
  PostmortemText?: PostmortemTextResolvers<ContextType>;
  PostmortemMoment?: PostmortemMomentResolvers<ContextType>;
  PostmortemAppendixEntry?: PostmortemAppendixEntryResolvers<ContextType>;
  BlameFinding?: BlameFindingResolvers<ContextType>;
  PostmortemConnection?: PostmortemConnectionResolvers<ContextType>;
  PostmortemEdge?: PostmortemEdgeResolvers<ContextType>;
  CauseCount?: CauseCountResolvers<ContextType>;
  PostmortemPayload?: PostmortemPayloadResolvers<ContextType>;
  PushInvitationPayload?: PushInvitationPayloadResolvers<ContextType>;
  Repeat?: RepeatResolvers<ContextType>;
  RoleHolder?: RoleHolderResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ScheduleVersion?: ScheduleVersionResolvers<ContextType>;
  Layer?: LayerResolvers<ContextType>;
  Turn?: TurnResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  Shift?: ShiftResolvers<ContextType>;
  SchedulePreview?: SchedulePreviewResolvers<ContextType>;
  ScheduleOverride?: ScheduleOverrideResolvers<ContextType>;
  ScheduleEntry?: ScheduleEntryResolvers<ContextType>;
  ScheduleEntryConnection?: ScheduleEntryConnectionResolvers<ContextType>;
  ScheduleEntryEdge?: ScheduleEntryEdgeResolvers<ContextType>;
  ScheduleConnection?: ScheduleConnectionResolvers<ContextType>;
  ScheduleEdge?: ScheduleEdgeResolvers<ContextType>;
  SchedulePayload?: SchedulePayloadResolvers<ContextType>;
  DeleteSchedulePayload?: DeleteSchedulePayloadResolvers<ContextType>;
  OverridePayload?: OverridePayloadResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServicePayload?: ServicePayloadResolvers<ContextType>;
  SeverityRule?: SeverityRuleResolvers<ContextType>;
  SeverityTable?: SeverityTableResolvers<ContextType>;
  SeverityTablePayload?: SeverityTablePayloadResolvers<ContextType>;
  ShiftRequest?: ShiftRequestResolvers<ContextType>;
  ShiftRequestPayload?: ShiftRequestPayloadResolvers<ContextType>;
  SignalMapping?: SignalMappingResolvers<ContextType>;
  StatusWords?: StatusWordsResolvers<ContextType>;
  SeverityWord?: SeverityWordResolvers<ContextType>;
  MappingTrial?: MappingTrialResolvers<ContextType>;
  MappedSignal?: MappedSignalResolvers<ContextType>;
  SignalRule?: SignalRuleResolvers<ContextType>;
  SignalMatch?: SignalMatchResolvers<ContextType>;
  LabelMatch?: LabelMatchResolvers<ContextType>;
  SuppressedSignal?: SuppressedSignalResolvers<ContextType>;
  Suppression?: SuppressionResolvers<ContextType>;
  SuppressedSignalConnection?: SuppressedSignalConnectionResolvers<ContextType>;
  SuppressedSignalEdge?: SuppressedSignalEdgeResolvers<ContextType>;
  RuleTrial?: RuleTrialResolvers<ContextType>;
  TriedSignal?: TriedSignalResolvers<ContextType>;
  CategorySubscription?: CategorySubscriptionResolvers<ContextType>;
  CategorySubscriptions?: CategorySubscriptionsResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  CategorySubscriptionsPayload?: CategorySubscriptionsPayloadResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  TeamPayload?: TeamPayloadResolvers<ContextType>;
  DeleteTeamPayload?: DeleteTeamPayloadResolvers<ContextType>;
  TimelineEventConnection?: TimelineEventConnectionResolvers<ContextType>;
  TimelineEventEdge?: TimelineEventEdgeResolvers<ContextType>;
  IncidentUpdate?: IncidentUpdateResolvers<ContextType>;
  UpdateApproval?: UpdateApprovalResolvers<ContextType>;
  Communication?: CommunicationResolvers<ContextType>;
  AudienceChannels?: AudienceChannelsResolvers<ContextType>;
  UpdateReviewers?: UpdateReviewersResolvers<ContextType>;
  UpdateTemplate?: UpdateTemplateResolvers<ContextType>;
  IncidentUpdatePayload?: IncidentUpdatePayloadResolvers<ContextType>;
  CommunicationPayload?: CommunicationPayloadResolvers<ContextType>;
  ContactMethod?: ContactMethodResolvers<ContextType>;
  ContactRule?: ContactRuleResolvers<ContextType>;
  TestPage?: TestPageResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserPayload?: UserPayloadResolvers<ContextType>;
}>;

