import type { SignalCleared } from "../events.ts";
import type { KeysTallied } from "./events.ts";

/** What is said of the recovery of one key. */
export function clearedSummary({ title, firing }: SignalCleared): string {
  if (firing === undefined)
    return `The monitor reports recovery: ${title}. The service leaves resolving to people.`;
  return firing > 0
    ? `Recovered: ${title}; ${firing} ${firing === 1 ? "key" : "keys"} still firing.`
    : `Recovered: ${title}, the last of its keys. The service leaves resolving to people.`;
}

/** "37 more keys joined, 2 recovered; 40 are firing." */
export function tallySummary({ joined, cleared, again, firing }: KeysTallied): string {
  const parts = [
    ...(joined > 0 ? [`${joined} more ${joined === 1 ? "key" : "keys"} joined`] : []),
    ...(cleared > 0 ? [`${cleared} recovered`] : []),
    ...(again > 0 ? [`${again} fired again`] : []),
  ];
  return `${parts.join(", ")}; ${firing} ${firing === 1 ? "is" : "are"} firing.`;
}
