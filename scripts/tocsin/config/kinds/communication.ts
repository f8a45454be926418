import * as z from "zod";
import {
  AUDIENCES,
  CAPACITIES,
  type Capacity,
  STAGES,
} from "../../../../domain/communication/audience.ts";
import { isFor, type Occasion } from "../../../../domain/communication/communication.ts";
import { SHIPPED_TEMPLATES } from "../../../../domain/communication/shippedTemplates.ts";
import { validateCommunication } from "../../../../domain/communication/validateCommunication.ts";
import { SEVERITIES } from "../../../../domain/severity.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Change, Kind } from "../kind.ts";
import { ids, renamed } from "../refs.ts";
import { reference, setOf, sorted } from "../texts.ts";
import { channels } from "./channels.ts";
import { users } from "./users.ts";

const template = fields({
  audience: z.enum(AUDIENCES),
  stage: z.enum(STAGES),
  severity: z.enum(SEVERITIES).exactOptional(),
  headline: z.string(),
  text: z.string(),
});
type Template = z.infer<typeof template>;

const shape = fields({
  channels: fields({
    INTERNAL: setOf(reference),
    STAKEHOLDERS: setOf(reference),
    PUBLIC: setOf(reference),
  }).prefault({}),
  reviewers: fields({ PR: setOf(reference), LEGAL: setOf(reference) }).prefault({}),
  templates: z.array(template).default([]).transform(inOrder),
});
export type Communication = z.infer<typeof shape>;

/** All that there can be a template for. */
const OCCASIONS: readonly Occasion[] = AUDIENCES.flatMap((audience) =>
  STAGES.flatMap((stage) => [
    { audience, stage },
    ...SEVERITIES.map((severity) => ({ audience, stage, severity })),
  ]),
);

function inOrder(templates: readonly Template[]): readonly Template[] {
  return OCCASIONS.flatMap((occasion) => templates.filter(isFor(occasion)));
}

const isOwn = (one: Template): boolean =>
  !SHIPPED_TEMPLATES.filter(isFor(one)).some(
    ({ headline, text }) => headline === one.headline && text === one.text,
  );

const DOCUMENT = `{ communication { version channels { audience channels }
  reviewers { capacity users { id } } templates { audience stage severity headline text } } }`;
const found = z.object({
  version: z.int(),
  channels: z.array(z.object({ audience: z.enum(AUDIENCES), channels: z.array(z.string()) })),
  reviewers: z.array(z.object({ capacity: z.enum(CAPACITIES), users: ids })),
  templates: z.array(
    z
      .object({ ...template.shape, severity: z.enum(SEVERITIES).nullable() })
      .transform(({ severity, ...rest }) => ({ ...rest, ...(severity && { severity }) })),
  ),
});
const written = z.object({ communication: found.pick({ version: true }) });

/** All of it is set at once: a template that no file names is again as it came. */
const set: Change<Communication> = {
  ...{ mutation: "setCommunication", select: "communication { version }", idAs: null },
  input: ({ channels: byAudience, reviewers, templates }) => ({
    channels: AUDIENCES.map((audience) => ({ audience, channels: byAudience[audience] })),
    reviewers: CAPACITIES.map((capacity) => ({ capacity, userIds: reviewers[capacity] })),
    templates: OCCASIONS.map((occasion) => templates.find(isFor(occasion)) ?? occasion),
  }),
  read: (payload) => ({
    ...{ id: "communication", version: written.parse(payload).communication.version },
  }),
};

const isEmpty = ({ channels: byAudience, reviewers, templates }: Communication): boolean =>
  [...Object.values(byAudience), ...Object.values(reviewers), templates].every(
    ({ length }) => length === 0,
  );

export const communication: Kind<Communication> = {
  ...{ name: "communication", one: "settings of", single: true, shape },
  labelOf: () => "communication",
  mapRefs: (value, rename) => {
    const channelsOf = (audience: (typeof AUDIENCES)[number]) =>
      sorted(renamed(rename, channels).list(value.channels[audience], "channels", audience));
    const usersOf = (capacity: Capacity) =>
      sorted(renamed(rename, users).list(value.reviewers[capacity], "reviewers", capacity));
    return {
      ...value,
      channels: {
        INTERNAL: channelsOf("INTERNAL"),
        STAKEHOLDERS: channelsOf("STAKEHOLDERS"),
        PUBLIC: channelsOf("PUBLIC"),
      },
      reviewers: { PR: usersOf("PR"), LEGAL: usersOf("LEGAL") },
    };
  },
  flawsOf: ({ reviewers, ...value }) => {
    const people = (list: readonly string[]) => list.map((id) => ({ id, name: id }));
    const named = { PR: people(reviewers.PR), LEGAL: people(reviewers.LEGAL) };
    return inFile(validateCommunication({ ...value, reviewers: named }));
  },
  isAsItCame: isEmpty,
  isLeftOut: isEmpty,
  read: async (api) => {
    const { version, ...all } = found.parse((await api.query(DOCUMENT, {}))["communication"]);
    const value = shape.parse({
      channels: Object.fromEntries(all.channels.map((one) => [one.audience, one.channels])),
      reviewers: Object.fromEntries(all.reviewers.map((one) => [one.capacity, one.users])),
      templates: all.templates.filter(isOwn),
    });
    return [{ value, id: "communication", version }];
  },
  changes: [set],
  versionOf: () => "communication",
};
