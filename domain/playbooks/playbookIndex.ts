import type { PlaybookCard } from "./playbook.ts";

/** Which playbooks there are besides those that come with the product, and which are not chosen any more. */
export interface PlaybookIndex {
  /** Of all that were written here, the edited ones of the product among them. */
  readonly own: readonly PlaybookCard[];
  /** Ids. */
  readonly retired: readonly string[];
}

export const NO_PLAYBOOKS: PlaybookIndex = { own: [], retired: [] };

/** All there are, by name; one that was edited here stands for the one that came. */
export function allCards(
  { own }: PlaybookIndex,
  shipped: readonly PlaybookCard[],
): readonly PlaybookCard[] {
  const edited = new Set(own.map(({ id }) => id));
  return [...own, ...shipped.filter(({ id }) => !edited.has(id))].toSorted((one, other) =>
    one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1,
  );
}

/** Those that one is chosen from for an incident. */
export const chosenFrom = (
  index: PlaybookIndex,
  shipped: readonly PlaybookCard[],
): readonly PlaybookCard[] =>
  allCards(index, shipped).filter(({ id }) => !index.retired.includes(id));

/** The index with a playbook as it is now. */
export const withCard = (index: PlaybookIndex, card: PlaybookCard): PlaybookIndex => ({
  ...index,
  own: [...index.own.filter(({ id }) => id !== card.id), card],
});
