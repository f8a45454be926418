import { expect, it } from "vitest";
import type { Finding } from "../../../domain/oncall/finding.ts";
import { raise } from "../../../domain/oncall/raise.ts";
import { at } from "../../support/incidents.ts";

const gap = (start: string, end: string): Finding => ({
  kind: "GAP",
  key: "GAP sch_primary",
  name: `GAP sch_primary ${new Date(at(start)).toISOString()}`,
  text: `Nobody from ${start} to ${end}.`,
  scheduleIds: ["sch_primary"],
  start: at(start),
  end: at(end),
});
const SATURDAY = "2026-03-07T00:00:00Z";
const MONDAY = "2026-03-09T00:00:00Z";

it("raises a finding and remembers it until it is past", () => {
  const weekend = gap(SATURDAY, MONDAY);

  const { news, raised } = raise({}, [weekend], at("03:00"));

  expect(news).toEqual([weekend]);
  expect(raised).toEqual({ "GAP sch_primary 2026-03-07T00:00:00.000Z": at(MONDAY) });
});

it("does not raise the same finding on the next night", () => {
  const first = raise({}, [gap(SATURDAY, MONDAY)], at("2026-03-01T03:00:00Z"));

  const second = raise(first.raised, [gap(SATURDAY, MONDAY)], at("2026-03-02T03:00:00Z"));

  expect(second).toEqual({ news: [], raised: first.raised });
});

it("knows a gap again of which only the rest is ahead", () => {
  const first = raise({}, [gap(SATURDAY, MONDAY)], at("2026-03-01T03:00:00Z"));
  const sunday = "2026-03-08T03:00:00Z";

  const second = raise(first.raised, [gap(sunday, MONDAY)], at(sunday));

  expect(second).toEqual({ news: [], raised: first.raised });
});

it("keeps in mind a gap that has no end in sight, night after night", () => {
  let raised = raise({}, [gap("2026-03-01T03:00:00Z", "2026-03-15T03:00:00Z")], at("03:00")).raised;

  for (let day = 2; day <= 30; day++) {
    const night = `2026-03-${String(day).padStart(2, "0")}T03:00:00Z`;
    const end = new Date(at(night) + 14 * 86_400_000).toISOString();
    const { news, raised: next } = raise(raised, [gap(night, end)], at(night));
    expect(news).toEqual([]);
    raised = next;
  }

  expect(Object.keys(raised)).toEqual(["GAP sch_primary 2026-03-01T03:00:00.000Z"]);
});

it("raises the gap of the next weekend beside that of this one", () => {
  const first = raise({}, [gap(SATURDAY, MONDAY)], at("03:00"));
  const next = gap("2026-03-14T00:00:00Z", "2026-03-16T00:00:00Z");

  const second = raise(first.raised, [gap(SATURDAY, MONDAY), next], at("2026-03-02T03:00:00Z"));

  expect(second.news).toEqual([next]);
});

it("forgets what is past", () => {
  const first = raise({}, [gap(SATURDAY, MONDAY)], at("03:00"));

  const later = raise(first.raised, [], at("2026-03-09T03:00:00Z"));

  expect(later).toEqual({ news: [], raised: {} });
});
