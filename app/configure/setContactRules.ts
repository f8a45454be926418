import type { ContactRule, User } from "../../domain/user.ts";
import { validateContactRules } from "../../domain/validateContactRules.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  invalid,
  type Maybe,
  notFound,
} from "./request.ts";

export interface SetContactRulesInput {
  readonly userId: string;
  /** All of them, in place of those that were; none: every message over all contacts, at once. */
  readonly rules: readonly ContactRuleInput[];
}
export interface ContactRuleInput extends Omit<ContactRule, "delaySeconds"> {
  /** At once unless said. */
  readonly delaySeconds?: Maybe<number>;
}

/** How messages reach a person from now on; what is queued already goes by the rules it was queued under. */
export function setContactRules(
  ports: ConfigurePorts,
  request: ConfigRequest<SetContactRulesInput>,
): Promise<ConfigResult<User>> {
  const { userId } = request.input;
  const find = async (id: string) => (await ports.config.users([id])).get(id);
  return attempt(ports, request, {
    action: "setContactRules",
    subject: userId,
    decide: async () => decide(await find(userId), request),
    recall: find,
  });
}

function decide(
  before: User | undefined,
  { input, expectedVersion }: ConfigRequest<SetContactRulesInput>,
): Verdict<User> {
  if (!before) return failed(notFound(`user ${input.userId}`, "userId"));
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const { contactRules: _, ...rest } = before;
  const contactRules = input.rules.map(({ urgency, channel, delaySeconds }) => ({
    ...{ urgency, channel, delaySeconds: delaySeconds ?? 0 },
  }));
  const after: User = {
    ...rest,
    version: before.version + 1,
    ...(contactRules.length > 0 && { contactRules }),
  };
  const flaws = validateContactRules(after);
  return flaws.length > 0 ? invalid(flaws) : change(after, { kind: "user", before, after });
}
