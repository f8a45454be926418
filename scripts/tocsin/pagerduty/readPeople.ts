import { tidyName } from "../../../domain/flaw.ts";
import type { Reference } from "./shapes/common.ts";
import type { Content } from "./shapes/file.ts";
import type {
  PagerdutyContactMethod,
  PagerdutyNotificationRule,
  PagerdutyPerson,
} from "./shapes/person.ts";
import type { PagerdutySchedule } from "./shapes/schedule.ts";

/** Somebody as the files know them. */
export interface FilePerson {
  /** Names them within the files: PagerDuty's id, else the e-mail or name. */
  readonly key: string;
  readonly name: string;
  readonly email?: string;
  readonly timeZone?: string;
  readonly teams?: readonly Reference[];
  /** Absent: the files do not say. */
  readonly contactMethods?: readonly PagerdutyContactMethod[];
  readonly notificationRules?: readonly PagerdutyNotificationRule[];
}

/** What somebody is called within the files. */
export const keyOf = ({ id, email, name, summary }: PagerdutyPerson): string =>
  id || email || name || summary || "";

/** Everybody who is named anywhere in the files, with all that any of the places knows of them. */
export function peopleIn(content: Content): ReadonlyMap<string, FilePerson> {
  const people = new Map<string, FilePerson>();
  // Shorter mentions first, so that a whole record has the last word.
  const listed = content.schedules.flatMap(({ users }) => users ?? []);
  for (const mention of [...listed, ...mentionsIn(content), ...content.users]) {
    const key = keyOf(mention);
    if (key === "") continue;
    people.set(key, { name: key, ...people.get(key), ...personOf(mention) });
  }
  return people;
}

/** Whoever something in the files needs. */
export function keysNeeded(content: Content): ReadonlySet<string> {
  const teams = new Set(content.teams.flatMap(({ id }) => id ?? []));
  const members = content.users.filter(({ teams: theirs }) =>
    theirs?.some(({ id }) => id && teams.has(id)),
  );
  return new Set([...mentionsIn(content), ...members].map(keyOf).filter((key) => key !== ""));
}

const mentionsIn = ({ schedules, policies, teams }: Content): readonly PagerdutyPerson[] => [
  ...schedules.flatMap(mentionsInSchedule),
  ...policies.flatMap(({ escalation_rules: rules }) =>
    rules.flatMap(({ targets }) => targets.filter(isPerson).map(asPerson)),
  ),
  ...teams.flatMap(({ members }) => members.map(({ user }) => user)),
];

export const isPerson = ({ type }: Reference): boolean => /^user(_reference)?$/.test(type ?? "");

const asPerson = ({ id, summary }: Reference): PagerdutyPerson => ({
  ...{ id, summary, notification_rules: [] },
});

function mentionsInSchedule(schedule: PagerdutySchedule): readonly PagerdutyPerson[] {
  const layers = schedule.schedule_layers ?? schedule.layers ?? [];
  const overrides = [
    ...(schedule.overrides ?? []),
    ...(schedule.overrides_subschedule?.rendered_schedule_entries ?? []),
  ];
  return [
    ...layers.flatMap(({ users }) => users ?? []),
    ...overrides.flatMap(({ user }) => (user ? [user] : [])),
  ];
}

function personOf(mention: PagerdutyPerson): Partial<FilePerson> & { key: string } {
  const { name, summary, email, time_zone: timeZone, teams } = mention;
  const { contact_methods: contactMethods, notification_rules: notificationRules } = mention;
  const called = name || summary;
  return {
    key: keyOf(mention),
    ...(called && { name: tidyName(called) }),
    ...(email && { email: email.trim() }),
    ...(timeZone && { timeZone }),
    ...(teams && { teams }),
    ...(contactMethods && { contactMethods }),
    ...(notificationRules.length > 0 && { notificationRules }),
  };
}
