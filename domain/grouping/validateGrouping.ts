import { type Flaw, flaw, flawsOfLength, flawsOfName } from "../flaw.ts";
import type { Grouping } from "./grouping.ts";

const SHORTEST_SECONDS = 1;
const LONGEST_SECONDS = 86_400;
const MOST_LABELS = 10;
const LONGEST_LABEL = 200;

export function validateGrouping({ windowSeconds, by, labels }: Grouping): readonly Flaw[] {
  const isWindow = windowSeconds >= SHORTEST_SECONDS && windowSeconds <= LONGEST_SECONDS;
  return [
    ...(isWindow
      ? []
      : [flaw(`It is ${SHORTEST_SECONDS} to ${LONGEST_SECONDS} seconds.`, "windowSeconds")]),
    ...(by === "LABELS" && labels.length === 0
      ? [flaw("Name the labels that count.", "labels")]
      : []),
    ...(by !== "LABELS" && labels.length > 0 ? [flaw("They count only by LABELS.", "labels")] : []),
    ...flawsOfLength(labels, MOST_LABELS, "labels"),
    ...labels.flatMap((label, index) => flawsOfName(label, LONGEST_LABEL, "labels", `${index}`)),
  ];
}
