import { REPORT_FROM_SECONDS } from "../../../../domain/oncall/handoff/reportedHandoff.ts";
import { validateSchedule } from "../../../../domain/oncall/validateSchedule.ts";
import { call } from "../call.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { renamed } from "../refs.ts";
import { readSchedules } from "./readSchedules.ts";
import {
  type LayerValue,
  restrictionOf,
  type Schedule,
  schedule as shape,
} from "./scheduleShape.ts";
import { stuckLayer } from "./stuckLayer.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

const DEFAULTS = {
  ...{ wallClock: false, consumeRestrictedTurns: false },
  handoffReportFromSeconds: REPORT_FROM_SECONDS,
};

const inputOf = ({ team: teamId, layers, ...rest }: Schedule) => ({
  ...{ ...rest, teamId },
  layers: layers.map(({ users: userIds, ...layer }) => ({ ...layer, userIds })),
});

export const schedules: Kind<Schedule> = {
  ...{ name: "schedules", one: "schedule", shape },
  note: "# Overrides, shift requests and layers that are planned for later are not here.",
  labelOf: ({ name }) => name,
  mapRefs: (schedule, rename) => ({
    ...schedule,
    team: renamed(rename, teams).one(schedule.team, "team"),
    layers: schedule.layers.map((layer, index) => ({
      ...layer,
      users: renamed(rename, users).list(layer.users, "layers", index, "users"),
    })),
  }),
  leanOf: (schedule) => {
    const layers = schedule.layers.map(({ rotationVirtualStart, ...rest }) =>
      rotationVirtualStart === rest.start ? rest : { rotationVirtualStart, ...rest },
    );
    return leanValue({ ...schedule, layers }, DEFAULTS);
  },
  flawsOf: (schedule) =>
    inFile(validateSchedule({ ...schedule, layers: schedule.layers.map(layerOf) }), {
      userIds: "users",
    }),
  whyNot: ({ action, value, host }) => {
    const stuck = action === "CHANGE" ? stuckLayer(host?.unmoved, value) : undefined;
    return (
      stuck && `somebody moved the turns of layer "${stuck}" on: export it, or rename the layer`
    );
  },
  read: readSchedules,
  create: call("createSchedule", "schedule", inputOf),
  // Turns are where the file has them.
  changes: [
    call("updateSchedule", "schedule", (schedule) => ({
      ...inputOf(schedule),
      keepPresent: false,
    })),
  ],
};

const layerOf = ({
  users: userIds,
  start,
  end,
  rotationVirtualStart,
  restrictions,
  ...rest
}: LayerValue) => ({
  ...{ ...rest, userIds },
  start: Date.parse(start),
  rotationVirtualStart: Date.parse(rotationVirtualStart),
  ...(end !== null && { end: Date.parse(end) }),
  restrictions: restrictions.map(restrictionOf),
});
