import type { Category } from "../../domain/category.ts";
import { flaw } from "../../domain/flaw.ts";
import { parseSeverity } from "../../domain/severity.ts";
import type { Subscription } from "../../domain/subscription.ts";
import { MOST_SUBSCRIPTIONS, validateSubscriptions } from "../../domain/validateSubscriptions.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts, Setting } from "./ports.ts";
import { missingChannels, missingTeam, staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, type Maybe } from "./request.ts";

export interface SubscriptionInput {
  readonly categories: readonly Category[];
  /** A level's name or an alias; left out: SEV3. */
  readonly lowestSeverity?: Maybe<string>;
  readonly toleranceSeconds?: Maybe<number>;
  readonly channels?: Maybe<readonly string[]>;
  /** Left out: where no channel is named. */
  readonly tellsMembers?: Maybe<boolean>;
  readonly pages?: Maybe<boolean>;
}
export interface SetTeamSubscriptionsInput {
  readonly teamId: string;
  readonly subscriptions: readonly SubscriptionInput[];
}

type Subscriptions = Setting<readonly Subscription[]>;

/** Replaces what one team asks to hear of. The version is that of all teams' together. */
export function setTeamSubscriptions(
  ports: ConfigurePorts,
  request: ConfigRequest<SetTeamSubscriptionsInput>,
): Promise<ConfigResult<Subscriptions>> {
  return attempt(ports, request, {
    action: "setTeamSubscriptions",
    subject: "subscriptions",
    decide: () => decide(ports, request),
    recall: () => ports.config.subscriptions(),
  });
}

async function decide(
  { config }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<SetTeamSubscriptionsInput>,
): Promise<Verdict<Subscriptions>> {
  const { teamId } = input;
  const asked = input.subscriptions.map((one) => subscriptionOf(teamId, one));
  const flaws = asked.flatMap((one, index) =>
    one ? [] : [flaw(NO_LEVEL, "subscriptions", `${index}`, "lowestSeverity")],
  );
  const wanted = asked.filter((one) => one !== undefined);
  flaws.push(...validateSubscriptions(wanted));
  if (flaws.length > 0) return invalid(flaws);
  const before = await config.subscriptions();
  const channels = [...new Set(wanted.flatMap((one) => one.channels))];
  const failures = [
    ...staleness(before, expectedVersion),
    ...(await missingTeam(config, teamId, "teamId")),
    ...(await missingChannels(config, channels, "subscriptions")),
  ];
  if (failures.length > 0) return failed(...failures);
  const value = [...before.value.filter((one) => one.teamId !== teamId), ...wanted];
  if (value.length > MOST_SUBSCRIPTIONS)
    return invalid([flaw(`All teams together have more than ${MOST_SUBSCRIPTIONS}.`)]);
  const after = { version: before.version + 1, value };
  return change(after, { kind: "subscriptions", before, after });
}

const NO_LEVEL = "It is SEV1 to SEV5 or an alias of one.";

function subscriptionOf(teamId: string, input: SubscriptionInput): Subscription | undefined {
  const lowestSeverity = parseSeverity(input.lowestSeverity ?? "SEV3");
  if (!lowestSeverity) return undefined;
  const channels = [...new Set(input.channels)];
  return {
    ...{ teamId, lowestSeverity, channels },
    categories: [...new Set(input.categories)],
    toleranceSeconds: input.toleranceSeconds ?? 0,
    tellsMembers: input.tellsMembers ?? channels.length === 0,
    pages: input.pages ?? false,
  };
}
