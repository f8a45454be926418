import type { Kind } from "./kind.ts";
import { actions } from "./kinds/actions.ts";
import { channels } from "./kinds/channels.ts";
import { communication } from "./kinds/communication.ts";
import { defaultAwsService, defaultPolicy } from "./kinds/defaults.ts";
import { drillPlans } from "./kinds/drillPlans.ts";
import { freezes } from "./kinds/freezes.ts";
import { heartbeats } from "./kinds/heartbeats.ts";
import { integrations } from "./kinds/integrations.ts";
import { maintenanceWindows } from "./kinds/maintenanceWindows.ts";
import { pageCheck } from "./kinds/pageCheck.ts";
import { playbooks } from "./kinds/playbooks.ts";
import { policies } from "./kinds/policies.ts";
import { schedules } from "./kinds/schedules.ts";
import { services } from "./kinds/services.ts";
import { severities } from "./kinds/severities.ts";
import { subscriptions } from "./kinds/subscriptions.ts";
import { teams } from "./kinds/teams.ts";
import { users } from "./kinds/users.ts";

/** What files can hold, each kind before those that name it. */
export const KINDS: readonly Kind[] = [
  channels,
  users,
  teams,
  subscriptions,
  schedules,
  policies,
  services,
  integrations,
  heartbeats,
  maintenanceWindows,
  drillPlans,
  pageCheck,
  freezes,
  playbooks,
  actions,
  severities,
  communication,
  defaultPolicy,
  defaultAwsService,
];
