import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { validateActionSettings } from "../../../../domain/playbooks/actions/actionSettings.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";

const target = fields({
  name: z.string(),
  kind: z.enum(["STEP_FUNCTIONS", "SSM_AUTOMATION"]),
  resource: z.string(),
});
const shape = fields({
  automatic: z.boolean().default(true),
  targets: z
    .array(target)
    .default([])
    .transform((targets) => targets.toSorted((one, other) => (one.name < other.name ? -1 : 1))),
});
export type Actions = z.infer<typeof shape>;

const settings = z.object({
  actionSettings: z.looseObject({
    version: z.int(),
    automatic: z.boolean(),
    targets: z.array(target),
  }),
});
const written = z.object({ actionSettings: z.object({ version: z.int() }) });

/** What holds for the actions of all playbooks; there is one of it. */
export const actions: Kind<Actions> = {
  ...{ name: "actions", one: "settings of actions", shape, single: true },
  labelOf: () => "actions",
  leanOf: (value) => value,
  flawsOf: (value) => inFile(validateActionSettings(value)),
  isAsItCame: (value) => isDeepStrictEqual(value, shape.parse({})),
  isLeftOut: (value) => isDeepStrictEqual(value, shape.parse({})),
  read: async (api) => {
    const document = "{ actionSettings { version automatic targets { name kind resource } } }";
    const { version, ...value } = settings.parse(await api.query(document, {})).actionSettings;
    return [{ value: shape.parse(value), id: "actions", version }];
  },
  versionOf: () => "actions",
  changes: [
    {
      mutation: "setActionSettings",
      select: "actionSettings { version }",
      input: (value) => value,
      idAs: null,
      read: (payload) => ({
        ...{ id: "actions", version: written.parse(payload).actionSettings.version },
      }),
    },
  ],
};
