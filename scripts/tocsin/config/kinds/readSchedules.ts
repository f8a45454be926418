import * as z from "zod";
import { modulo } from "../../../../domain/oncall/rotation.ts";
import type { Api } from "../../api.ts";
import type { Found } from "../kind.ts";
import { idOrNull, ids, one } from "../refs.ts";
import { type Schedule, schedule as shape } from "./scheduleShape.ts";

const layer = z.looseObject({
  name: z.string(),
  start: z.string(),
  end: z.string().nullable(),
  users: ids,
  shift: z.int(),
});
const node = z.looseObject({
  ...{ id: z.string(), version: z.int(), team: idOrNull },
  layers: z.array(layer),
  versions: z.array(z.object({ from: z.string() })),
});

const DOCUMENT = `query ($id: ID!) {
  schedule(id: $id) {
    id version name timeZone team { id } versions { from } handoffReportFromSeconds
    layers {
      name start end rotationVirtualStart turn { unit count } users { id } shift
      restrictions { kind startTime startDay durationSeconds } wallClock consumeRestrictedTurns
    }
  }
}`;

/** One by one: their layers are too much for one answer. */
export async function readSchedules(api: Api): Promise<readonly Found<Schedule>[]> {
  const found: Found<Schedule>[] = [];
  for (const { id } of await api.list("schedules", "id", one)) {
    const answer = (await api.query(DOCUMENT, { id }))["schedule"];
    if (answer) found.push(foundSchedule(node.parse(answer)));
  }
  return found;
}

function foundSchedule(found: z.infer<typeof node>): Found<Schedule> {
  const { id, version, versions, layers, ...rest } = found;
  // A layer that was taken out is kept, as one that ends where it starts.
  const lasting = layers.filter(({ start, end }) => end !== start);
  const planned = versions.slice(1).map(({ from }) => from);
  const inTurn = lasting.map(({ shift, users, ...one }) => ({
    ...one,
    users: users.map((_, place) => users[modulo(place + shift, users.length)]),
  }));
  const moved = lasting.filter(({ shift }) => shift !== 0).map(({ shift: _, ...one }) => one);
  const valueWith = (some: readonly object[]) => shape.parse({ ...rest, layers: some });
  return {
    ...{ value: valueWith(inTurn), id, version },
    ...(planned.length > 0 && { planned }),
    ...(moved.length > 0 && { unmoved: valueWith(moved) }),
  };
}
