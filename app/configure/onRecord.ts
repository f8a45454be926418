import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { Integration } from "../../domain/integration.ts";
import type { CalendarFeed } from "../../domain/oncall/calendarFeed.ts";
import type { Service } from "../../domain/service.ts";
import type { ConfigEdit, Setting } from "./ports.ts";

/** What of an edit goes on record: never more than its own object, and nothing that a key is found by. */
export function onRecord(edit: ConfigEdit): { readonly from?: unknown; readonly to?: unknown } {
  switch (edit.kind) {
    case "service":
      return both(edit, withoutPolicy);
    case "integration":
      return both(edit, withoutHash);
    case "calendarFeed":
      return both(edit, withoutToken);
    case "awsRouting":
    case "playbookIndex":
    case "subscriptions":
    case "freezes":
    case "actionSettings":
    case "communication":
    case "severities":
    case "defaultPolicy":
      return settingOnRecord(edit);
    case "contactCode":
    case "pushInvitation":
    case "contactCodeUse":
    case "pushInvitationUse":
      return proofOnRecord(edit);
    case "testPages":
      return { to: edit.after.pages };
    case "actionItem":
    case "windowClock":
    case "heartbeat":
    case "heartbeatDeletion":
    case "drillSeries":
    case "drillSeriesDeletion":
    case "pageCheck":
      return ofClocked(edit);
    case "teamDeletion":
    case "team":
    case "policy":
    case "serviceChange":
    case "playbook":
    case "playbookProposal":
    case "user":
    case "channel":
      return { from: edit.before, ...("after" in edit && { to: edit.after }) };
  }
}

type Proof = Extract<ConfigEdit, { readonly kind: `${"contactCode" | "pushInvitation"}${string}` }>;

/** Whose contact is proved, and not by what. */
const proofOnRecord = (edit: Proof) =>
  "after" in edit ? { to: contactOf(edit.after) } : { from: contactOf(edit.before) };

type ClockedKind =
  | `${"heartbeat" | "drillSeries"}${"" | "Deletion"}`
  | "windowClock"
  | "actionItem"
  | "pageCheck";

/** Of what waits for a time of its own, what people say of it. */
function ofClocked(edit: Extract<ConfigEdit, { readonly kind: ClockedKind }>) {
  switch (edit.kind) {
    case "heartbeat":
      return both(edit, ({ heartbeat }) => heartbeat);
    case "heartbeatDeletion":
      return { from: edit.before.heartbeat };
    case "drillSeries":
      return both(edit, ({ plan }) => plan);
    case "drillSeriesDeletion":
      return { from: edit.before.plan };
    case "actionItem":
      return both(edit, withoutCounts);
    case "pageCheck":
      return both(edit, ({ check }) => check);
    case "windowClock":
      return {};
    default:
      return edit satisfies never;
  }
}

const both = <T>(
  { before, after }: { readonly before?: T; readonly after: T },
  view: (state: T) => unknown,
) => ({ ...(before && { from: view(before) }), to: view(after) });

type SettingEdit = Extract<ConfigEdit, { readonly after: Setting<unknown> }>;

function settingOnRecord(edit: SettingEdit) {
  if (edit.kind === "awsRouting")
    return both(edit, ({ value }) => ({ defaultServiceId: value.defaultServiceId }));
  if (edit.kind === "playbookIndex") return both(edit, ({ value }) => ({ retired: value.retired }));
  return both<Setting<unknown>>(edit, ({ value }) => value);
}

const contactOf = ({ userId, channel }: { userId: string; channel: string }) => ({
  userId,
  channel,
});

/** What people say of it, and what has become of it. */
const withoutCounts = ({ revision: _, entryCount: __, deadlineCount: ___, ...item }: ActionItem) =>
  item;

const withoutPolicy = ({ policy, ...service }: Service) => ({
  ...service,
  ...(policy && { escalationPolicyId: policy.id }),
});

const withoutHash = ({ keyHash: _, ...integration }: Integration) => integration;

const withoutToken = ({ tokenHash: _, ...feed }: CalendarFeed) => feed;
