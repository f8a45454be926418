import * as z from "zod";
import type { Api } from "../../api.ts";
import type { Found } from "../kind.ts";
import { idOrNull, one } from "../refs.ts";
import { type Policy, policy as shape } from "./policyShape.ts";

const target = z
  .object({ name: z.string(), user: idOrNull, schedule: idOrNull, team: idOrNull })
  .transform(({ name, user, schedule, team }) => {
    if (user !== null) return { user };
    if (schedule !== null) return { schedule };
    return team === null ? { channel: name } : { team };
  });
const node = z.looseObject({
  ...{ version: z.int(), team: idOrNull },
  steps: z.array(z.looseObject({ targets: z.array(target) })),
  fallback: z.array(target),
  senior: z.array(target),
});

const TARGET = "name user { id } schedule { id } team { id }";
const DOCUMENT = `query ($id: ID!) {
  escalationPolicy(id: $id) {
    version name repeat resolveWithinSeconds team { id }
    steps { targets { ${TARGET} } delaySeconds mode hours { days from to } holdUntilOnCall }
    fallback { ${TARGET} } senior { ${TARGET} }
  }
}`;

/** One by one: their steps are too much for one answer. */
export async function readPolicies(api: Api): Promise<readonly Found<Policy>[]> {
  const found: Found<Policy>[] = [];
  for (const { id } of await api.list("escalationPolicies", "id", one)) {
    const answer = (await api.query(DOCUMENT, { id }))["escalationPolicy"];
    if (!answer) continue;
    const { version, ...rest } = node.parse(answer);
    found.push({ value: shape.parse(rest), id, version });
  }
  return found;
}
