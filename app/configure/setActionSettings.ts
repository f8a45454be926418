import type { ActionKind } from "../../domain/playbooks/actions/action.ts";
import {
  type ActionSettings,
  type ActionTarget,
  validateActionSettings,
} from "../../domain/playbooks/actions/actionSettings.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts, Setting } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  invalid,
  type Maybe,
} from "./request.ts";

interface TargetInput {
  readonly name: string;
  readonly kind: ActionKind;
  readonly resource: string;
}
/** What is left out stays as it is. */
export interface SetActionSettingsInput {
  readonly automatic?: Maybe<boolean>;
  readonly targets?: Maybe<readonly TargetInput[]>;
}

/** The switch of all automatic actions, and what actions may name. */
export function setActionSettings(
  { config, ...ports }: ConfigurePorts,
  request: ConfigRequest<SetActionSettingsInput>,
): Promise<ConfigResult<Setting<ActionSettings>>> {
  const { input, expectedVersion } = request;
  return attempt<Setting<ActionSettings>>({ config, ...ports }, request, {
    action: "setActionSettings",
    subject: "actions",
    decide: async () => {
      const before = await config.actionSettings();
      const stale = staleness(before, expectedVersion);
      if (stale.length > 0) return failed(...stale);
      const targets = input.targets ?? before.value.targets;
      const isWebhook = targets.findIndex(({ kind }) => kind === "HTTP");
      if (isWebhook >= 0)
        return failed(
          failure("INVALID", "An HTTP action names a webhook channel: make that.", [
            ...["targets", `${isWebhook}`, "kind"],
          ]),
        );
      const value = {
        automatic: input.automatic ?? before.value.automatic,
        targets: targets.filter(isTarget),
      };
      const flaws = validateActionSettings(value);
      if (flaws.length > 0) return invalid(flaws);
      const after = { version: before.version + 1, value };
      return change(after, { kind: "actionSettings", before, after });
    },
    recall: () => config.actionSettings(),
  });
}

const isTarget = (target: TargetInput): target is ActionTarget => target.kind !== "HTTP";
