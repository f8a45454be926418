import type { Entry } from "./entry.ts";
import type { Kind } from "./kinds.ts";
import type { TargetValue } from "./policyShape.ts";

export type Path = readonly (string | number)[];
/** What a reference becomes. */
export type Rename = (kind: Kind, name: string, path: Path) => string;

/** The entry with every reference replaced. */
export function mapRefs(entry: Entry, rename: Rename): Entry {
  const one = (kind: Kind, name: string | null, ...path: Path) =>
    name === null ? null : rename(kind, name, path);
  const list = (kind: Kind, names: readonly string[], ...path: Path) =>
    names.map((name, index) => rename(kind, name, [...path, index]));
  switch (entry.kind) {
    case "channels":
      return entry;
    case "users": {
      const contacts = list("channels", entry.value.contacts, "contacts");
      return { ...entry, value: { ...entry.value, contacts } };
    }
    case "teams": {
      const members = list("users", entry.value.members, "members");
      const managers = list("users", entry.value.managers, "managers");
      return { ...entry, value: { ...entry.value, members, managers } };
    }
    case "schedules": {
      const team = one("teams", entry.value.team, "team");
      const layers = entry.value.layers.map((layer, index) => ({
        ...layer,
        users: list("users", layer.users, "layers", index, "users"),
      }));
      return { ...entry, value: { ...entry.value, team, layers } };
    }
    case "policies":
      return mapPolicy(entry, rename);
    case "services": {
      const team = one("teams", entry.value.team, "team");
      const policy = one("policies", entry.value.policy, "policy");
      const dependsOn = list("services", entry.value.dependsOn, "dependsOn");
      return { ...entry, value: { ...entry.value, team, policy, dependsOn } };
    }
    case "severities": {
      const channels = list("channels", entry.value.channels, "channels");
      return { ...entry, value: { ...entry.value, channels } };
    }
    default:
      return entry satisfies never;
  }
}

function mapPolicy(entry: Entry & { kind: "policies" }, rename: Rename): Entry {
  const targets = (list: readonly TargetValue[], ...path: Path) =>
    list.map((target, index) => mapTarget(target, rename, [...path, index]));
  const { team, steps, fallback, senior } = entry.value;
  const value = {
    ...entry.value,
    team: team === null ? null : rename("teams", team, ["team"]),
    steps: steps.map((step, index) => ({
      ...step,
      targets: targets(step.targets, "steps", index, "targets"),
    })),
    fallback: targets(fallback, "fallback"),
    senior: targets(senior, "senior"),
  };
  return { ...entry, value };
}

function mapTarget(
  { user, schedule, team, channel }: TargetValue,
  rename: Rename,
  path: Path,
): TargetValue {
  return {
    ...(user !== undefined && { user: rename("users", user, [...path, "user"]) }),
    ...(schedule !== undefined && {
      schedule: rename("schedules", schedule, [...path, "schedule"]),
    }),
    ...(team !== undefined && { team: rename("teams", team, [...path, "team"]) }),
    ...(channel !== undefined && { channel: rename("channels", channel, [...path, "channel"]) }),
  };
}
