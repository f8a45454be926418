import * as z from "zod";
import { URGENCIES } from "../../../../domain/delivery.ts";
import { flaw } from "../../../../domain/flaw.ts";
import { validatePageCheck } from "../../../../domain/pageCheck/pageCheck.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Change, Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { idOrNull, one, renamed } from "../refs.ts";
import { reference } from "../texts.ts";
import { channels } from "./channels.ts";
import { services } from "./services.ts";
import { level } from "./signalRuleShape.ts";
import { users } from "./users.ts";

const shape = fields({
  enabled: z.boolean().default(true),
  user: reference.nullable().default(null),
  channel: reference.nullable().default(null),
  urgency: z.enum(URGENCIES).default("PAGE"),
  everySeconds: z.number(),
  withinSeconds: z.number(),
  service: reference,
  severity: level.default("SEV2"),
});
export type PageCheck = z.infer<typeof shape>;

const DOCUMENT = `{ pageCheck { version enabled user { id } channel { name } urgency
  everySeconds withinSeconds service { id } severity } }`;
const found = z.looseObject({
  version: z.int(),
  user: idOrNull,
  channel: z
    .object({ name: z.string() })
    .nullable()
    .transform((channel) => channel?.name ?? null),
  service: one.transform(({ id }) => id),
});
const written = z.object({ pageCheck: z.object({ version: z.int() }) });

/** All of it is set at once. */
const set: Change<PageCheck> = {
  ...{ mutation: "setPageCheck", select: "pageCheck { version }", idAs: null },
  input: ({ user: userId, service: serviceId, ...rest }) => ({ userId, serviceId, ...rest }),
  read: (payload) => ({ id: "pageCheck", version: written.parse(payload).pageCheck.version }),
};

export const pageCheck: Kind<PageCheck> = {
  ...{ name: "pageCheck", one: "page check", single: true, shape },
  labelOf: () => "pageCheck",
  mapRefs: (value, rename) => ({
    ...value,
    user: renamed(rename, users).one(value.user, "user"),
    channel: renamed(rename, channels).one(value.channel, "channel"),
    service: rename(services, value.service, ["service"]),
  }),
  leanOf: (value) => leanValue(value, { enabled: true, urgency: "PAGE", severity: "SEV2" }),
  flawsOf: (value) =>
    inFile([
      ...validatePageCheck(value),
      ...((value.user === null) === (value.channel === null)
        ? [flaw("Name either a person or a channel.", "user")]
        : []),
    ]),
  read: async (api) => {
    const { pageCheck: there } = z
      .object({ pageCheck: found.nullable() })
      .parse(await api.query(DOCUMENT, {}));
    if (!there) return [];
    const { version, ...value } = there;
    return [{ value: shape.parse(value), id: "pageCheck", version }];
  },
  create: set,
  changes: [set],
  versionOf: () => "pageCheck",
};
