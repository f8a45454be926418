import type { Urgency } from "../../domain/delivery.ts";
import { flaw } from "../../domain/flaw.ts";
import { laneOf } from "../../domain/lane.ts";
import {
  PAGE_CHECK_ID,
  type PageCheck,
  validatePageCheck,
} from "../../domain/pageCheck/pageCheck.ts";
import { type PageCheckState, replanned } from "../../domain/pageCheck/pageCheckState.ts";
import type { Target } from "../../domain/policy.ts";
import { parseSeverity } from "../../domain/severity.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { absentUsers, missingChannels, missingServices, staleness } from "./references.ts";
import {
  type ConfigFailure,
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  invalid,
  type Maybe,
} from "./request.ts";

export interface SetPageCheckInput {
  readonly enabled?: Maybe<boolean>;
  /** Exactly one of the two. */
  readonly userId?: Maybe<string>;
  readonly channel?: Maybe<string>;
  readonly urgency?: Maybe<Urgency>;
  readonly everySeconds: number;
  readonly withinSeconds: number;
  readonly serviceId: string;
  /** A level's name or an alias; left out: SEV2. */
  readonly severity?: Maybe<string>;
}

/** Sets up what is sent again and again, and to whom. There is one for the environment. */
export function setPageCheck(
  ports: ConfigurePorts,
  request: ConfigRequest<SetPageCheckInput>,
): Promise<ConfigResult<PageCheckState>> {
  return attempt(ports, request, {
    action: "setPageCheck",
    subject: PAGE_CHECK_ID,
    decide: () => decide(ports, request),
    recall: () => ports.config.pageCheck(),
  });
}

async function decide(
  ports: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<SetPageCheckInput>,
): Promise<Verdict<PageCheckState>> {
  const severity = parseSeverity(input.severity ?? "SEV2");
  const { everySeconds, withinSeconds, serviceId, enabled, urgency } = input;
  const flaws = [
    ...validatePageCheck({ everySeconds, withinSeconds }),
    ...(severity ? [] : [flaw("It is SEV1 to SEV5 or an alias of one.", "severity")]),
  ];
  if (!severity || flaws.length > 0) return invalid(flaws);
  const before = await ports.config.pageCheck();
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const missing = await missingServices(ports.config, [serviceId], "serviceId");
  const target = await targetOf(ports, input);
  if (Array.isArray(target) || missing.length > 0)
    return failed(...missing, ...(Array.isArray(target) ? target : []));
  const check: PageCheck = {
    ...{ enabled: enabled ?? true, target, urgency: urgency ?? "PAGE" },
    ...{ everySeconds, withinSeconds, serviceId, severity },
  };
  const after = replanned(before, check, ports.clock.now());
  return change(after, { kind: "pageCheck", before, after });
}

async function targetOf(
  ports: ConfigurePorts,
  { userId, channel }: SetPageCheckInput,
): Promise<Target | ConfigFailure[]> {
  if ((userId ? 1 : 0) + (channel ? 1 : 0) !== 1)
    return [failure("INVALID", "Name either a person or a channel.", ["userId"])];
  if (channel) return channelTarget(ports, channel);
  const id = userId ?? "";
  const absent = await absentUsers(ports, [id], "userId");
  const name = (await ports.config.users([id])).get(id)?.name ?? id;
  return absent.length > 0 ? absent : { kind: "USER", id, name };
}

/** What takes incidents only would never have such a page. */
async function channelTarget(
  { config }: ConfigurePorts,
  name: string,
): Promise<Target | ConfigFailure[]> {
  const missing = await missingChannels(config, [name], "channel");
  if (missing.length > 0) return missing;
  const lane = laneOf((await config.channels([name])).get(name)?.kind);
  if (lane !== "alerts" && lane !== "tickets") return { kind: "CHANNEL", name };
  return [failure("INVALID", `${name} takes incidents only; name another channel.`, ["channel"])];
}
