import * as z from "zod";
import { validateMaintenanceWindow } from "../../../../domain/validateMaintenanceWindow.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Call, Kind } from "../kind.ts";
import { nameText, reference } from "../texts.ts";
import { ofService } from "./ofService.ts";
import { plannedFields, timeOf, whyOver, whyPast } from "./plannedTime.ts";
import { services } from "./services.ts";
import { labelMatch } from "./signalRuleShape.ts";

const shape = fields({
  service: reference,
  name: nameText,
  ...plannedFields,
  labels: z.array(labelMatch).default([]),
});
export type MaintenanceWindow = z.infer<typeof shape>;

const WINDOW = `id name start end labels { name value }
  recurrence { timeZone windows { kind startTime startDay durationSeconds } }`;
const node = z.object({
  ...{ id: z.string(), version: z.int() },
  maintenanceWindows: z.array(z.looseObject({ id: z.string() })),
});

const written = z.object({
  maintenanceWindow: z.object({ id: z.string() }),
  service: z.object({ version: z.int() }),
});

const call = (mutation: string): Call<MaintenanceWindow> => ({
  mutation,
  select: "maintenanceWindow { id } service { version }",
  input: ({ service: serviceId, ...rest }) => ({ serviceId, ...rest }),
  read: (payload) => {
    const { maintenanceWindow, service } = written.parse(payload);
    return { id: maintenanceWindow.id, version: service.version };
  },
});

/** Planned work. What is over is history, which no file changes. */
export const maintenanceWindows: Kind<MaintenanceWindow> = {
  ...{ name: "maintenanceWindows", one: "maintenance window", shape },
  note: "# Windows that are over are not here.",
  ...ofService(),
  flawsOf: (window) =>
    inFile(validateMaintenanceWindow(windowOf(window), Number.NEGATIVE_INFINITY)),
  whyPast,
  whyNot: whyOver("cancelMaintenanceWindow"),
  read: async (api) =>
    (await api.list("services", `id version maintenanceWindows { ${WINDOW} }`, node)).flatMap(
      ({ id: service, version, maintenanceWindows: windows }) =>
        windows.map(({ id, ...rest }) => ({
          ...{ value: shape.parse({ ...rest, service }), id, version },
        })),
    ),
  create: call("createMaintenanceWindow"),
  changes: [call("updateMaintenanceWindow")],
  versionOf: ({ service }) => `${services.name}/${service}`,
};

const windowOf = ({ name, labels, ...planned }: MaintenanceWindow) => ({
  ...{ id: "", name, labels },
  ...timeOf(planned),
});
