import type { Delivery, DeliveryStatus } from "../delivery.ts";

/** What became of the messages about one entry, in a few words: `3 told, 1 failed (hook-ada)`. */
export function deliveriesTold(deliveries: readonly Delivery[]): string {
  const by = Map.groupBy(deliveries, ({ status }) => WORDS[status]);
  return [...by].map(([word, all]) => `${all.length} ${word}${names(word, all)}`).join(", ");
}

const WORDS: Readonly<Record<DeliveryStatus, string>> = {
  PENDING: "on the way",
  SENT: "told",
  DELIVERED: "told",
  FAILED: "failed",
  SUPPRESSED: "not sent",
};

/** Whom it did not reach is worth a name. */
const names = (word: string, all: readonly Delivery[]): string =>
  word === "failed" ? ` (${[...new Set(all.map(({ targetName }) => targetName))].join(", ")})` : "";
