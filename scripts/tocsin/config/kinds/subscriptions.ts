import * as z from "zod";
import { CATEGORIES } from "../../../../domain/category.ts";
import { SEVERITIES } from "../../../../domain/severity.ts";
import { validateSubscriptions } from "../../../../domain/validateSubscriptions.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Change, Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { one, renamed } from "../refs.ts";
import { reference, setOf, sorted } from "../texts.ts";
import { channels } from "./channels.ts";
import { teams } from "./teams.ts";

/** Members hear of it where no channel does. */
const subscription = fields({
  categories: setOf(z.enum(CATEGORIES)),
  lowestSeverity: z.enum(SEVERITIES).default("SEV3"),
  toleranceSeconds: z.number().default(0),
  channels: setOf(reference),
  tellsMembers: z.boolean().optional(),
  pages: z.boolean().default(false),
}).transform(({ tellsMembers, ...rest }) => ({
  ...rest,
  tellsMembers: tellsMembers ?? rest.channels.length === 0,
}));

const shape = fields({ team: reference, hears: z.array(subscription).default([]) });
export type Subscriptions = z.infer<typeof shape>;

const table = z.object({
  version: z.int(),
  subscriptions: z.array(z.looseObject({ team: one.nullable() })),
});
const DOCUMENT = `{ categorySubscriptions { version subscriptions {
  team { id } categories lowestSeverity toleranceSeconds channels tellsMembers pages } } }`;
const written = z.object({ categorySubscriptions: table.pick({ version: true }) });

/** All that a team hears of is set at once, and all teams' have one version together. */
const set: Change<Subscriptions> = {
  ...{ mutation: "setTeamSubscriptions", select: "categorySubscriptions { version }", idAs: null },
  input: ({ team: teamId, hears }) => ({ teamId, subscriptions: hears }),
  read: (payload, { team }) => ({
    ...{ id: team, version: written.parse(payload).categorySubscriptions.version },
  }),
};

export const subscriptions: Kind<Subscriptions> = {
  ...{ name: "subscriptions", one: "subscriptions of" },
  shape,
  labelOf: ({ team }) => team,
  keyOf: ({ team }) => team.toLowerCase(),
  mapRefs: ({ team, hears }, rename) => ({
    team: rename(teams, team, ["team"]),
    hears: hears.map((one, index) => ({
      ...one,
      channels: sorted(renamed(rename, channels).list(one.channels, "hears", index, "channels")),
    })),
  }),
  leanOf: ({ team, hears }) => ({ team, hears: hears.map(leanSubscription) }),
  flawsOf: ({ team: teamId, hears }) =>
    inFile(validateSubscriptions(hears.map((one) => ({ ...one, teamId }))), {
      subscriptions: "hears",
    }),
  isAsItCame: ({ hears }) => hears.length === 0,
  isLeftOut: ({ hears }) => hears.length === 0,
  read: async (api) => {
    const answer = await api.query(DOCUMENT, {});
    const { version, subscriptions: all } = table.parse(answer["categorySubscriptions"]);
    return (await api.list("teams", "id", one)).map(({ id }) => {
      const theirs = all.filter(({ team }) => team?.id === id).map(({ team: _, ...rest }) => rest);
      return { value: shape.parse({ team: id, hears: theirs }), id, version };
    });
  },
  create: set,
  changes: [set],
  versionOf: () => "subscriptions",
};

const leanSubscription = ({ tellsMembers, ...rest }: Subscriptions["hears"][number]) =>
  leanValue(
    { ...rest, tellsMembers: tellsMembers === (rest.channels.length === 0) ? null : tellsMembers },
    { lowestSeverity: "SEV3", toleranceSeconds: 0, pages: false },
  );
