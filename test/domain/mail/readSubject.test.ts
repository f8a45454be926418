import { expect, test } from "vitest";
import { keyOfTitle } from "../../../domain/mail/keyOfTitle.ts";
import { readSubject } from "../../../domain/mail/readSubject.ts";

/** What a subject is about, and what was said of it. */
const read = (subject: string): string => {
  const { title, marks } = readSubject(subject);
  const said = marks.map(({ state, severity }) => state ?? severity);
  return [title, ...said].join(" | ");
};

test.each([
  ["[FIRING:3] FeatureFreshness", "FeatureFreshness | FIRING"],
  ["[RESOLVED] FeatureFreshness", "FeatureFreshness | RESOLVED"],
  ["RESOLVED Disk full on db1", "Disk full on db1 | RESOLVED"],
  ["Cleared: disk full on db1", "disk full on db1 | RESOLVED"],
  ["OK - disk full on db1", "disk full on db1 | RESOLVED"],
  ["Disk full on db1 (recovered)", "Disk full on db1 | RESOLVED"],
  ["Disk full on db1 - RECOVERED", "Disk full on db1 | RESOLVED"],
  ["Resolved in 5m 3s: High CPU on db1", "High CPU on db1 | RESOLVED"],
  ["** PROBLEM Service Alert: db1/Disk is CRITICAL **", "Service Alert: db1/Disk | FIRING | SEV1"],
  ["** RECOVERY Service Alert: db1/Disk is OK **", "Service Alert: db1/Disk | RESOLVED | RESOLVED"],
  ["Monitor is DOWN: shop", "Monitor: shop | FIRING"],
  ["Monitor is now UP: shop", "Monitor: shop | RESOLVED"],
  ["[Triggered on {host:db1}] Disk", "[on {host:db1}] Disk | FIRING"],
  ["[P1 - CRITICAL] Recall of ranker", "Recall of ranker | SEV2 | SEV1"],
  ["SEV2 Recall of ranker", "Recall of ranker | SEV2"],
  ["Warning: recall of ranker", "recall of ranker | SEV3"],
  ["[OK -> CRITICAL] Disk", "Disk | SEV1"],
  ["Re: AW: Fwd: [EXTERNAL] ACK: Disk", "Disk | ACKNOWLEDGED"],
])("%s is read as %s", (subject, expected) => {
  expect(read(subject)).toBe(expected);
});

test.each([
  ["High latency of ranker"],
  ["Up to date: models"],
  ["(open files) too many on db1"],
  ["Ranker (critical path) is slow"],
  ["Problem solving"],
  ["Response: 12 of 24"],
  ["Alerts in the last hour"],
])("%s has no mark that it only looks like", (subject) => {
  expect(read(subject)).toBe(subject);
});

test("a subject of nothing but marks stays as it is", () => {
  expect(read("[RESOLVED]")).toBe("[RESOLVED] | RESOLVED");
});

test("a subject without an end is read to its thousandth letter", () => {
  expect(readSubject(`P1: ${"[".repeat(1_000_000)}`).title).toHaveLength(996);
});

test.each([
  ["Disk full on db1 (3)", "disk full on db1"],
  ["Disk full on db1 x12", "disk full on db1"],
  ["5 new alerts: Disk full on db1", "new alerts disk full on db1"],
  ["Disk 93.5 % full on db1", "disk % full on db1"],
  ["Disk full on db1 at 2026-11-20 06:00:00 UTC", "disk full on db1 at"],
  ["Disk full on db1 at 6:00 PM, Nov 20, 2026", "disk full on db1 at"],
  ["Build #17 of ranker failed", "build of ranker failed"],
  ['"scoring-5xx" in EU (Ireland)', "scoring-5xx in eu ireland"],
  ["  DISK   full\ton db1 ", "disk full on db1"],
  ["Ａlarm Ω", "alarm ω"],
  ["#7", "#7"],
])("the key of %s is %s", (title, key) => {
  expect(keyOfTitle(title)).toBe(key);
});

test("keys of disks, hosts and versions are apart", () => {
  const titles = ["Disk 1 on db1", "Disk 2 on db1", "Disk 1 on db2", "Ranker v2.5", "Ranker v2.6"];
  expect(new Set(titles.map(keyOfTitle)).size).toBe(titles.length);
});

test("a key is no longer than a store can keep, and ends with a whole letter", () => {
  expect(keyOfTitle("𝕏".repeat(300))).toBe("x".repeat(200));
  expect(keyOfTitle("🔥".repeat(300))).toBe("🔥".repeat(200));
});
