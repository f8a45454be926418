import { tidyName } from "../../../domain/flaw.ts";
import type { FilePerson } from "./draft.ts";
import type { PagerdutyFile, PagerdutyPerson, PagerdutySchedule } from "./shapes.ts";

/** What somebody is called within the files. */
export const keyOf = ({ id, email, name, summary }: PagerdutyPerson): string =>
  id || email || name || summary || "";

/** Everybody who is named anywhere in the files, with all that any of the places knows of them. */
export function peopleIn(files: readonly PagerdutyFile[]): ReadonlyMap<string, FilePerson> {
  const people = new Map<string, FilePerson>();
  for (const mention of files.flatMap(mentionsIn)) {
    const key = keyOf(mention);
    if (key === "") continue;
    people.set(key, { name: key, ...people.get(key), ...personOf(mention) });
  }
  return people;
}

/** Shorter mentions first, so that a whole record has the last word. */
const mentionsIn = (file: PagerdutyFile): readonly PagerdutyPerson[] => [
  ...schedulesIn(file).flatMap(mentionsInSchedule),
  ...(file.users ?? []),
];

export const schedulesIn = ({ schedule, schedules }: PagerdutyFile): PagerdutySchedule[] => [
  ...(schedule ? [schedule] : []),
  ...(schedules ?? []),
];

function mentionsInSchedule(schedule: PagerdutySchedule): readonly PagerdutyPerson[] {
  const layers = schedule.schedule_layers ?? schedule.layers ?? [];
  const overrides = [
    ...(schedule.overrides ?? []),
    ...(schedule.overrides_subschedule?.rendered_schedule_entries ?? []),
  ];
  return [
    ...layers.flatMap(({ users }) => users ?? []),
    ...overrides.flatMap(({ user }) => (user ? [user] : [])),
    ...(schedule.users ?? []),
  ];
}

function personOf(mention: PagerdutyPerson): Partial<FilePerson> & { key: string } {
  const { name, summary, email, time_zone: timeZone } = mention;
  const called = name || summary;
  return {
    key: keyOf(mention),
    ...(called && { name: tidyName(called) }),
    ...(email && { email: email.trim() }),
    ...(timeZone && { timeZone }),
  };
}
