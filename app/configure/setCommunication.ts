import type { Audience, Capacity, Stage } from "../../domain/communication/audience.ts";
import {
  type Communication,
  isFor,
  type UpdateTemplate,
} from "../../domain/communication/communication.ts";
import { validateCommunication } from "../../domain/communication/validateCommunication.ts";
import { flaw } from "../../domain/flaw.ts";
import { parseSeverity } from "../../domain/severity.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts, Setting } from "./ports.ts";
import { absentUsers, missingChannels, staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, type Maybe } from "./request.ts";

/** What is named is replaced, the rest stays as it is. */
export interface SetCommunicationInput {
  readonly channels?: Maybe<
    readonly { readonly audience: Audience; readonly channels: readonly string[] }[]
  >;
  readonly reviewers?: Maybe<
    readonly { readonly capacity: Capacity; readonly userIds: readonly string[] }[]
  >;
  readonly templates?: Maybe<readonly UpdateTemplateInput[]>;
}
export interface UpdateTemplateInput {
  readonly audience: Audience;
  readonly stage: Stage;
  /** A level's name or an alias. */
  readonly severity?: Maybe<string>;
  /** Null or left out, like the text: the template that was written here is taken back. */
  readonly headline?: Maybe<string>;
  readonly text?: Maybe<string>;
}

/** Changes how others are told of incidents. */
export function setCommunication(
  ports: ConfigurePorts,
  request: ConfigRequest<SetCommunicationInput>,
): Promise<ConfigResult<Setting<Communication>>> {
  return attempt(ports, request, {
    action: "setCommunication",
    subject: "communication",
    decide: () => decide(ports, request),
    recall: () => ports.config.communication(),
  });
}

async function decide(
  ports: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<SetCommunicationInput>,
): Promise<Verdict<Setting<Communication>>> {
  const { config } = ports;
  const { channels = [], reviewers = [], templates = [] } = withoutNulls(input);
  const unclear = templates.flatMap(({ severity }, index) =>
    severity && !parseSeverity(severity)
      ? [flaw("It is SEV1 to SEV5 or an alias of one.", "templates", `${index}`, "severity")]
      : [],
  );
  if (unclear.length > 0) return invalid(unclear);
  const before = await config.communication();
  const named = channels.flatMap((one) => one.channels);
  const ids = reviewers.flatMap(({ userIds }) => userIds);
  const failures = [
    ...staleness(before, expectedVersion),
    ...(await missingChannels(config, [...new Set(named)], "channels")),
    ...(await absentUsers(ports, [...new Set(ids)], "reviewers")),
  ];
  if (failures.length > 0) return failed(...failures);
  const users = await config.users(ids);
  const nameOf = (id: string) => users.get(id)?.name ?? id;
  const value: Communication = {
    channels: { ...before.value.channels, ...channelsBy(channels) },
    reviewers: { ...before.value.reviewers, ...reviewersBy(reviewers, nameOf) },
    templates: templates.reduce(withTemplate, before.value.templates),
  };
  const flaws = validateCommunication(value);
  if (flaws.length > 0) return invalid(flaws);
  const after = { version: before.version + 1, value };
  return change(after, { kind: "communication", before, after });
}

const withoutNulls = ({ channels, reviewers, templates }: SetCommunicationInput) => ({
  ...(channels && { channels }),
  ...(reviewers && { reviewers }),
  ...(templates && { templates }),
});

const channelsBy = (all: NonNullable<SetCommunicationInput["channels"]>) =>
  Object.fromEntries(all.map(({ audience, channels }) => [audience, [...new Set(channels)]]));

const reviewersBy = (
  all: NonNullable<SetCommunicationInput["reviewers"]>,
  nameOf: (id: string) => string,
) =>
  Object.fromEntries(
    all.map(({ capacity, userIds }) => [
      capacity,
      [...new Set(userIds)].map((id) => ({ id, name: nameOf(id) })),
    ]),
  );

function withTemplate(
  templates: readonly UpdateTemplate[],
  { audience, stage, severity: level, headline, text }: UpdateTemplateInput,
): readonly UpdateTemplate[] {
  const severity = level ? parseSeverity(level) : undefined;
  const occasion = { audience, stage, ...(severity && { severity }) };
  const others = templates.filter((template) => !isFor(occasion)(template));
  const isTakenBack = headline == null && text == null;
  return isTakenBack
    ? others
    : [...others, { ...occasion, headline: headline ?? "", text: text ?? "" }];
}
