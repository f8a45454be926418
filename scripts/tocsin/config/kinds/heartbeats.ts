import * as z from "zod";
import { flawsOfLevel } from "../../../../app/configure/heartbeatInput.ts";
import { CATEGORIES } from "../../../../domain/category.ts";
import { validateHeartbeat } from "../../../../domain/heartbeat/validateHeartbeat.ts";
import { call, showing } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { nameText, reference } from "../texts.ts";
import { ofService } from "./ofService.ts";
import { level } from "./signalRuleShape.ts";

const shape = fields({
  service: reference,
  name: nameText,
  everySeconds: z.number(),
  graceSeconds: z.number().default(60),
  enabled: z.boolean().default(true),
  severity: level.nullable().default(null),
  category: z.enum(CATEGORIES).nullable().default(null),
  title: z.string().trim().nullable().default(null),
});
export type Heartbeat = z.infer<typeof shape>;

const node = z.object({
  id: z.string(),
  heartbeats: z.array(z.looseObject({ id: z.string(), version: z.int() })),
});
const SELECT = `id heartbeats {
  id version name everySeconds graceSeconds enabled severity category title }`;

export const heartbeats: Kind<Heartbeat> = {
  ...{ name: "heartbeats", one: "heartbeat", shape },
  note: "# The URL that pings go to is shown once, when a heartbeat is made.",
  ...ofService(),
  keyOf: ({ service, name }) => `${service}/${name}`.toLowerCase(),
  leanOf: (one) => leanValue(one, { graceSeconds: 60, enabled: true }),
  flawsOf: ({ severity, category, title, ...rest }) =>
    inFile([
      ...validateHeartbeat({
        ...{ ...rest, id: "", serviceId: "", version: 0, createdAt: 0 },
        ...(title !== null && { title }),
      }),
      ...flawsOfLevel({ severity }),
    ]),
  read: async (api) =>
    (await api.list("services", SELECT, node)).flatMap(({ id: service, heartbeats: all }) =>
      all.map(({ id, version, ...rest }) => ({
        ...{ value: shape.parse({ ...rest, service }), id, version },
      })),
    ),
  create: showing(
    "url",
    call("createHeartbeat", "heartbeat", ({ service: serviceId, ...rest }) => ({
      serviceId,
      ...rest,
    })),
  ),
  shows: "URL",
  changes: [call("updateHeartbeat", "heartbeat", ({ service: _, ...rest }) => rest)],
};
