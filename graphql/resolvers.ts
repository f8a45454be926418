import type { Resolvers } from "./generated/types.ts";
import { ActionItem } from "./resolvers/ActionItem.ts";
import { ActionItemEntry } from "./resolvers/ActionItemEntry.ts";
import { AuditEntry } from "./resolvers/AuditEntry.ts";
import { CalendarFeed } from "./resolvers/CalendarFeed.ts";
import { CategorySubscription } from "./resolvers/CategorySubscription.ts";
import { Channel } from "./resolvers/Channel.ts";
import { CoverSuggestion } from "./resolvers/CoverSuggestion.ts";
import { CoverageFinding, OnCallEntry } from "./resolvers/coverage.ts";
import { Delivery } from "./resolvers/Delivery.ts";
import { DeploymentReason } from "./resolvers/DeploymentReason.ts";
import { Drill, DrillScenario, DrillScore } from "./resolvers/Drill.ts";
import { DrillOccasion, DrillPlan } from "./resolvers/DrillPlan.ts";
import { EscalationPolicy, EscalationStep } from "./resolvers/EscalationPolicy.ts";
import { EscalationState, Responder } from "./resolvers/EscalationState.ts";
import { EscalationTarget } from "./resolvers/EscalationTarget.ts";
import { Freeze } from "./resolvers/Freeze.ts";
import { HandoffIncident } from "./resolvers/HandoffIncident.ts";
import { HandoffReport } from "./resolvers/HandoffReport.ts";
import { Heartbeat } from "./resolvers/Heartbeat.ts";
import { Incident } from "./resolvers/Incident.ts";
import { IncidentKey } from "./resolvers/IncidentKey.ts";
import { IncidentUpdate, UpdateApproval, UpdateReviewers } from "./resolvers/IncidentUpdate.ts";
import { Integration } from "./resolvers/Integration.ts";
import { Layer } from "./resolvers/Layer.ts";
import { LoadFairness } from "./resolvers/LoadFairness.ts";
import { MaintenanceWindow } from "./resolvers/MaintenanceWindow.ts";
import { MappedSignal } from "./resolvers/MappedSignal.ts";
import { Mutation } from "./resolvers/Mutation.ts";
import { PageCheck } from "./resolvers/PageCheck.ts";
import { PersonLoad } from "./resolvers/PersonLoad.ts";
import { Playbook } from "./resolvers/Playbook.ts";
import { PlaybookAction } from "./resolvers/PlaybookAction.ts";
import { PlaybookActionRun } from "./resolvers/PlaybookActionRun.ts";
import { PlaybookProposal } from "./resolvers/PlaybookProposal.ts";
import { PlaybookRun } from "./resolvers/PlaybookRun.ts";
import { CauseCount, Postmortem, PostmortemParticipant } from "./resolvers/Postmortem.ts";
import { Query } from "./resolvers/Query.ts";
import { RoleHolder } from "./resolvers/RoleHolder.ts";
import { Schedule } from "./resolvers/Schedule.ts";
import { ScheduleEntry } from "./resolvers/ScheduleEntry.ts";
import { ScheduleOverride } from "./resolvers/ScheduleOverride.ts";
import { Service } from "./resolvers/Service.ts";
import { ServiceChange } from "./resolvers/ServiceChange.ts";
import { ServiceEntry } from "./resolvers/ServiceEntry.ts";
import { Shift } from "./resolvers/Shift.ts";
import { ShiftRequest } from "./resolvers/ShiftRequest.ts";
import { SimilarIncident } from "./resolvers/SimilarIncident.ts";
import { SuppressedSignal } from "./resolvers/SuppressedSignal.ts";
import { Team } from "./resolvers/Team.ts";
import { TimelineEvent } from "./resolvers/TimelineEvent.ts";
import { TriedSignal } from "./resolvers/TriedSignal.ts";
import { User } from "./resolvers/User.ts";
import { UserDeparture } from "./resolvers/UserDeparture.ts";
import { Viewer } from "./resolvers/Viewer.ts";

/** How object types answer where a field is not simply there. */
export const resolvers: Resolvers = {
  ActionItem,
  ActionItemEntry,
  AuditEntry,
  CalendarFeed,
  CategorySubscription,
  Channel,
  CoverageFinding,
  CoverSuggestion,
  Delivery,
  Drill,
  DrillOccasion,
  DrillPlan,
  DrillScenario,
  DrillScore,
  DeploymentReason,
  EscalationPolicy,
  EscalationState,
  EscalationStep,
  EscalationTarget,
  Freeze,
  HandoffIncident,
  HandoffReport,
  Heartbeat,
  Incident,
  IncidentKey,
  IncidentUpdate,
  Integration,
  Layer,
  LoadFairness,
  MaintenanceWindow,
  MappedSignal,
  Mutation,
  OnCallEntry,
  PageCheck,
  PersonLoad,
  Playbook,
  PlaybookAction,
  PlaybookActionRun,
  PlaybookProposal,
  PlaybookRun,
  CauseCount,
  Postmortem,
  PostmortemParticipant,
  Query,
  Responder,
  RoleHolder,
  Schedule,
  ScheduleEntry,
  ScheduleOverride,
  Service,
  ServiceEntry,
  ServiceChange,
  Shift,
  ShiftRequest,
  SimilarIncident,
  SuppressedSignal,
  Team,
  TimelineEvent,
  TriedSignal,
  UpdateApproval,
  UpdateReviewers,
  User,
  UserDeparture,
  Viewer,
};
