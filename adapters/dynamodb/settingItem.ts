import type { ConfigEdit } from "../../app/configure/ports.ts";
import { actionSettingsItem } from "./items/actionSettings.ts";
import { awsRoutesItem } from "./items/awsRoutes.ts";
import { communicationItem } from "./items/communication.ts";
import { freezesItem } from "./items/freezes.ts";
import { playbookIndexItem } from "./items/playbook.ts";
import { defaultPolicyItem } from "./items/policy.ts";
import { severitiesItem } from "./items/severities.ts";
import { subscriptionsItem } from "./items/subscriptions.ts";
import { keys } from "./keys.ts";
import type { Item } from "./table.ts";

type SettingKind =
  | "severities"
  | "playbookIndex"
  | "subscriptions"
  | "freezes"
  | "communication"
  | "awsRouting"
  | "actionSettings"
  | "defaultPolicy";
export type SettingEdit = Extract<ConfigEdit, { readonly kind: SettingKind }>;

/** What is kept once per environment, as it will be. */
export function settingItem(edit: SettingEdit): Item {
  const { version } = edit.after;
  switch (edit.kind) {
    case "severities":
      return severitiesItem.encode({ version, table: edit.after.value }, { ...keys.severities() });
    case "playbookIndex":
      return playbookIndexItem.encode({ version, ...edit.after.value }, { ...keys.playbooks() });
    case "subscriptions": {
      const subscriptions = edit.after.value;
      return subscriptionsItem.encode({ version, subscriptions }, { ...keys.subscriptions() });
    }
    case "actionSettings":
      return actionSettingsItem.encode(
        { version, ...edit.after.value },
        { ...keys.actionSettings() },
      );
    case "freezes":
      return freezesItem.encode({ version, freezes: edit.after.value }, { ...keys.freezes() });
    case "communication":
      return communicationItem.encode(
        { version, ...edit.after.value },
        { ...keys.communication() },
      );
    case "awsRouting":
      return awsRoutesItem.encode({ version, ...edit.after.value }, { ...keys.awsRoutes() });
    case "defaultPolicy": {
      const policy = edit.after.value;
      return defaultPolicyItem.encode({ version, policy }, { ...keys.defaultPolicy() });
    }
    default:
      return edit satisfies never;
  }
}
