import type { MutationResolvers } from "../generated/types.ts";
import { actionItems } from "../mutations/actionItems.ts";
import { amendments } from "../mutations/amendments.ts";
import { calendars } from "../mutations/calendars.ts";
import { changes } from "../mutations/changes.ts";
import { chronicle } from "../mutations/chronicle.ts";
import { contacts } from "../mutations/contacts.ts";
import { declareIncident } from "../mutations/declareIncident.ts";
import { deliveries } from "../mutations/deliveries.ts";
import { drillPlans } from "../mutations/drillPlans.ts";
import { drills } from "../mutations/drills.ts";
import { escalation } from "../mutations/escalation.ts";
import { freezes } from "../mutations/freezes.ts";
import { handoffs } from "../mutations/handoffs.ts";
import { heartbeats } from "../mutations/heartbeats.ts";
import { integrations } from "../mutations/integrations.ts";
import { maintenance } from "../mutations/maintenance.ts";
import { moves } from "../mutations/moves.ts";
import { pageCheck } from "../mutations/pageCheck.ts";
import { people } from "../mutations/people.ts";
import { playbookActions } from "../mutations/playbookActions.ts";
import { playbookProposals } from "../mutations/playbookProposals.ts";
import { playbookRuns } from "../mutations/playbookRuns.ts";
import { playbooks } from "../mutations/playbooks.ts";
import { postmortems } from "../mutations/postmortems.ts";
import { pushInvitations } from "../mutations/pushInvitations.ts";
import { removeUser } from "../mutations/removeUser.ts";
import { roles } from "../mutations/roles.ts";
import { schedules } from "../mutations/schedules.ts";
import { services } from "../mutations/services.ts";
import { shiftRequests } from "../mutations/shiftRequests.ts";
import { subscriptions } from "../mutations/subscriptions.ts";
import { teams } from "../mutations/teams.ts";
import { updates } from "../mutations/updates.ts";

export const Mutation: MutationResolvers = {
  declareIncident,
  ...moves,
  ...escalation,
  ...amendments,
  ...drills,
  ...drillPlans,
  ...pageCheck,
  ...deliveries,
  ...people,
  ...services,
  ...integrations,
  ...maintenance,
  ...freezes,
  ...heartbeats,
  ...schedules,
  ...shiftRequests,
  ...handoffs,
  removeUser,
  ...teams,
  ...subscriptions,
  ...playbooks,
  ...playbookRuns,
  ...roles,
  ...playbookActions,
  ...playbookProposals,
  ...postmortems,
  ...updates,
  ...chronicle,
  ...changes,
  ...contacts,
  ...actionItems,
  ...calendars,
  ...pushInvitations,
};
