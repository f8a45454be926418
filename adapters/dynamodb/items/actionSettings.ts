import * as z from "zod";
import { ACTION_KINDS } from "../../../domain/playbooks/actions/action.ts";
import type { ActionSettings } from "../../../domain/playbooks/actions/actionSettings.ts";
import { type Codec, codec } from "./codec.ts";
import { count } from "./shapes.ts";

/** While there is none, the defaults hold. */
export interface StoredActionSettings extends ActionSettings {
  readonly version: number;
}
const shape: z.ZodType<StoredActionSettings> = z.object({
  version: count,
  automatic: z.boolean(),
  targets: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(ACTION_KINDS).exclude(["HTTP"]),
      resource: z.string(),
    }),
  ),
});

export const actionSettingsItem: Codec<StoredActionSettings> = codec("actionSettings", 1, shape);
