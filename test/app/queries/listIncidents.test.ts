import { expect, it } from "vitest";
import { listIncidents } from "../../../app/queries/listIncidents.ts";
import type { IncidentReader, Stretch } from "../../../app/queries/ports.ts";
import type { Incident } from "../../../domain/incident.ts";
import { incidentIn } from "../../support/incidents.ts";

/** A list of incidents, newest first, whose positions count down from 99,999; `asked` keeps what was asked of it. */
function readerOf(incidents: readonly Incident[]): IncidentReader & { asked: Stretch[] } {
  const asked: Stretch[] = [];
  const places = incidents.map(({ id }, index) => ({
    position: String(99_999 - index),
    incidentId: id,
  }));
  return {
    asked,
    places: async (stretch) => {
      asked.push(stretch);
      const { before, limit } = stretch;
      return places.filter(({ position }) => !before || position < before).slice(0, limit);
    },
    incidents: async (ids) =>
      new Map(incidents.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one])),
    record: async () => undefined,
    serviceRecord: async () => ({ entries: [], hasMore: false }),
    suppressedSignals: async () => ({ entries: [], hasMore: false }),
    keys: async () => ({ entries: [], hasMore: false }),
    counted: async () => new Map(),
  };
}

const many = (count: number, kind: (index: number) => Incident): Incident[] =>
  Array.from({ length: count }, (_, index) => ({ ...kind(index), id: `inc_${index}` }));

const open = incidentIn("TRIGGERED");
const drill: Incident = { ...open, drill: true };

it("reads no more than the page when the list itself answers", async () => {
  const reader = readerOf(many(50, () => open));
  const page = await listIncidents(reader, { filter: {}, first: 20 });
  expect([page.entries.length, page.hasMore, page.end]).toEqual([20, true, "99980"]);
  expect(reader.asked).toEqual([{ list: { kind: "ALL" }, limit: 21 }]);
});

it("takes the list of open incidents for open ones, and leaves out what was resolved just now", async () => {
  const reader = readerOf([
    { ...incidentIn("RESOLVED"), id: "inc_0" },
    { ...open, id: "inc_1" },
  ]);
  const page = await listIncidents(reader, { filter: { open: true }, first: 20 });
  expect(page.entries.map(({ incident }) => incident.id)).toEqual(["inc_1"]);
  expect(reader.asked[0]?.list).toEqual({ kind: "OPEN" });
});

it("takes the list of the service for what is asked of a service", async () => {
  const reader = readerOf([]);
  const filter = { serviceId: "fraudscoring", open: true };
  const page = await listIncidents(reader, { filter, first: 20 });
  expect([page, reader.asked[0]?.list]).toEqual([
    { entries: [], hasMore: false },
    { kind: "SERVICE", serviceId: "fraudscoring" },
  ]);
});

it("looks further until the page is full, and says whether one more would follow", async () => {
  const reader = readerOf(many(250, (index) => (index % 50 === 49 ? drill : open)));
  const page = await listIncidents(reader, { filter: { drill: true }, first: 4 });
  const ids = page.entries.map(({ incident }) => incident.id);
  expect([ids, page.hasMore]).toEqual([["inc_49", "inc_99", "inc_149", "inc_199"], true]);
});

it("says that nothing follows when the list has ended", async () => {
  const reader = readerOf(many(250, (index) => (index === 240 ? drill : open)));
  const page = await listIncidents(reader, { filter: { drill: true }, first: 4 });
  expect([page.entries.length, page.hasMore]).toEqual([1, false]);
});

it("gives up after 1,000 incidents and says where to go on", async () => {
  const reader = readerOf(many(1_200, (index) => (index === 1_100 ? drill : open)));
  const first = await listIncidents(reader, { filter: { drill: true }, first: 4 });
  const after = first.end ?? "";
  const second = await listIncidents(reader, { filter: { drill: true }, first: 4, after });
  expect([first.entries.length, first.hasMore, reader.asked.length]).toEqual([0, true, 12]);
  expect(second.entries.map(({ incident }) => incident.id)).toEqual(["inc_1100"]);
});
