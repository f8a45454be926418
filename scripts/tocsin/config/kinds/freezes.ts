import * as z from "zod";
import { validateFreeze } from "../../../../domain/prevention/freeze.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Call, Kind } from "../kind.ts";
import { ids, renamed } from "../refs.ts";
import { nameText, reference, setOf, sorted } from "../texts.ts";
import { plannedFields, timeOf, whyOver, whyPast } from "./plannedTime.ts";
import { services } from "./services.ts";

const shape = fields({
  name: nameText,
  ...plannedFields,
  services: setOf(reference),
  reason: z.string().nullable().default(null),
});
export type Freeze = z.infer<typeof shape>;

const all = z.object({
  version: z.int(),
  freezes: z.array(z.looseObject({ id: z.string(), services: ids })),
});
const DOCUMENT = `{ freezes { version freezes { id name start end services { id } reason
  recurrence { timeZone windows { kind startTime startDay durationSeconds } } } } }`;
const written = z.object({
  freeze: z.object({ id: z.string() }),
  freezes: all.pick({ version: true }),
});

const call = (mutation: string): Call<Freeze> => ({
  ...{ mutation, select: "freeze { id } freezes { version }" },
  input: ({ services: serviceIds, ...rest }) => ({ serviceIds, ...rest }),
  read: (payload) => {
    const { freeze, freezes: list } = written.parse(payload);
    return { id: freeze.id, version: list.version };
  },
});

/** All have one version together. What is over is history, which no file changes. */
export const freezes: Kind<Freeze> = {
  ...{ name: "freezes", one: "freeze", shape },
  note: "# Freezes that are over are not here.",
  labelOf: ({ name }) => name,
  mapRefs: (freeze, rename) => ({
    ...freeze,
    services: sorted(renamed(rename, services).list(freeze.services, "services")),
  }),
  flawsOf: ({ services: serviceIds, name, reason, ...planned }) =>
    inFile(
      validateFreeze(
        {
          ...{ id: "", name, serviceIds, ...timeOf(planned) },
          ...(reason !== null && { reason }),
        },
        Number.NEGATIVE_INFINITY,
      ),
      { serviceIds: "services" },
    ),
  whyPast,
  whyNot: whyOver("cancelFreeze"),
  read: async (api) => {
    const { version, freezes: found } = all.parse((await api.query(DOCUMENT, {}))["freezes"]);
    return found.map(({ id, ...rest }) => ({ ...{ value: shape.parse(rest), id, version } }));
  },
  create: call("createFreeze"),
  changes: [call("updateFreeze")],
  versionOf: () => "freezes",
};
