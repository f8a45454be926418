import type { Entry } from "./entry.ts";

/** What a field says that is left out, besides null and the empty list. */
const LEFT_OUT: Readonly<Record<string, unknown>> = {
  autoResolve: true,
  repeat: 0,
  mode: "EVERYONE",
  holdUntilOnCall: false,
  wallClock: false,
  consumeRestrictedTurns: false,
};

/** The entry as a file needs it: without what is so anyway. */
export function lean(entry: Entry): unknown {
  switch (entry.kind) {
    case "severities":
      return entry.value;
    case "users": {
      const { timeZone, ...rest } = entry.value;
      return leanValue(timeZone === "UTC" ? rest : entry.value);
    }
    case "schedules": {
      const layers = entry.value.layers.map(({ rotationVirtualStart, ...rest }) =>
        rotationVirtualStart === rest.start ? rest : { rotationVirtualStart, ...rest },
      );
      return leanValue({ ...entry.value, layers });
    }
    default:
      return leanValue(entry.value);
  }
}

function leanValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leanValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => !isLeftOut(name, part))
      .map(([name, part]) => [name, leanValue(part)]),
  );
}

const isLeftOut = (name: string, part: unknown): boolean =>
  part === null || part === LEFT_OUT[name] || (Array.isArray(part) && part.length === 0);
