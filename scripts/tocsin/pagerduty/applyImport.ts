import { createHash } from "node:crypto";
import type { Api } from "../api.ts";
import { applyPlan, versionsOf } from "../config/applyPlan.ts";
import { labelOf, nameOf } from "../config/entry.ts";
import type { HostObject } from "../config/hostState.ts";
import type { Environment } from "../config/kind.ts";
import { schedules } from "../config/kinds/schedules.ts";
import { users } from "../config/kinds/users.ts";
import { isWrite } from "../config/plan.ts";
import { countOf } from "./countOf.ts";
import type { ImportPlan } from "./planImport.ts";
import type { MissingOverrides } from "./planOverrides.ts";

export interface ImportWriting {
  readonly api: Api;
  readonly env: Environment;
  readonly objects: readonly HostObject[];
  readonly missing: readonly MissingOverrides[];
  say(text: string): void;
}

/** Writes the plan, and says of each thing that it is done. Throws where the host refuses; what was written before stays. */
export async function applyImport(
  { steps, ids: known }: ImportPlan,
  { api, env, objects, missing, say }: ImportWriting,
): Promise<void> {
  const ids = new Map(known);
  const idOf = (kind: { readonly name: string }, label: string) => ids.get(`${kind.name}/${label}`);
  await applyPlan(
    steps.flatMap(({ step }) => (isWrite(step) ? [step] : [])),
    {
      ...{ api, env, ids, versions: versionsOf(objects) },
      wrote: () => undefined,
      keep: () => undefined,
      done: ({ action, entry }) => {
        const done = action === "CREATE" ? "created" : "changed";
        say(`${done} ${nameOf(entry)} (${idOf(entry.kind, labelOf(entry))})`);
      },
    },
  );
  for (const { schedule, overrides } of missing) {
    for (const { start, end, user } of overrides) {
      const content = { scheduleId: idOf(schedules, schedule), start, end };
      const input = keyed({ ...content, userId: idOf(users, user) });
      await api.mutate("createOverride", { input, select: "override { id }" });
    }
    say(`added ${countOf(overrides, "override")} to schedule ${schedule}`);
  }
}

/** An override that is there already has been found before. */
const keyed = (input: object) => ({
  ...input,
  idempotencyKey: `pagerduty-${createHash("sha256").update(JSON.stringify(input)).digest("hex")}`,
});
