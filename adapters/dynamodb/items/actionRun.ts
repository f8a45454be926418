import * as z from "zod";
import { ACTION_CLOCKS } from "../../../domain/deadline.ts";
import { ACTION_KINDS } from "../../../domain/playbooks/actions/action.ts";
import {
  type ActionChange,
  type ActionRun,
  ENDINGS,
  isEnded,
} from "../../../domain/playbooks/actions/actionRun.ts";
import { type GuardedWrite, guarded } from "../guardedWrite.ts";
import { keys } from "../keys.ts";
import { MUST_NOT_EXIST } from "../table.ts";
import { doer, namedValues } from "./actionShape.ts";
import { type Codec, codec } from "./codec.ts";
import { deadlineItem } from "./deadline.ts";
import { count, instant } from "./shapes.ts";

const text = z.exactOptional(z.string());
const deadline = z.object({ kind: z.enum(ACTION_CLOCKS), generation: count, dueAt: instant });
const asked = {
  id: z.string(),
  incidentId: z.string(),
  number: count,
  revision: count,
  playbook: z.object({ id: z.string(), version: count, name: z.string() }),
  run: count,
  step: z.object({ key: z.string(), title: z.string() }),
  call: z.object({
    label: z.string(),
    kind: z.enum(ACTION_KINDS),
    target: z.string(),
    resource: text,
    input: namedValues,
    timeLimitSeconds: count,
  }),
  automatic: z.boolean(),
  needsApproval: z.boolean(),
  requestedBy: doer,
  requestedAt: instant,
};
const agreed = {
  ...asked,
  approvedBy: z.exactOptional(doer),
  approvedAt: z.exactOptional(instant),
  reference: text,
};
const shape: z.ZodType<ActionRun> = z.discriminatedUnion("state", [
  z.object({ ...asked, state: z.literal("REQUESTED"), deadline }),
  z.object({ ...agreed, state: z.literal("RUNNING"), since: instant, deadline }),
  z.object({
    ...agreed,
    state: z.enum(ENDINGS),
    since: z.exactOptional(instant),
    endedAt: instant,
    output: text,
  }),
]);

export const actionRunItem: Codec<ActionRun> = codec("actionRun", 1, shape);

/** An action with the item of what it waits for. It has a guard of its own: a look changes nothing of its incident. */
export function actionWrites(change: ActionChange | undefined): GuardedWrite[] {
  if (!change) return [];
  const { before, after } = change;
  const put = actionRunItem.encode(after, { ...keys.action(after.incidentId, after.number) });
  const condition = before
    ? { text: "revision = :seen", values: { ":seen": before.revision } }
    : MUST_NOT_EXIST;
  return [guarded("REVISION", { put, condition }), ...deadlineWrites(change)];
}

function deadlineWrites({ before, after }: ActionChange): GuardedWrite[] {
  const had = before && !isEnded(before) ? before.deadline : undefined;
  const has = isEnded(after) ? undefined : after.deadline;
  return [
    ...(had ? [{ delete: keys.deadline(after.id, had.kind, had.generation) }] : []),
    ...(has ? [{ put: deadlineItem({ ...has, ownerId: after.id }) }] : []),
  ].map((write) => guarded("REVISION", write));
}
