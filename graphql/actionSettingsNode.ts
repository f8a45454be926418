import type { Setting } from "../app/configure/ports.ts";
import type { ActionSettings } from "../domain/playbooks/actions/actionSettings.ts";

/** The settings of actions as GraphQL shows them. */
export const actionSettingsNode = ({ version, value }: Setting<ActionSettings>) => ({
  version,
  ...value,
});
