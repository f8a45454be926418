import type { Category } from "../../domain/category.ts";
import { SHIPPED_CARDS } from "../../domain/playbooks/generated/shippedCards.ts";
import { allCards } from "../../domain/playbooks/playbookIndex.ts";
import { connection, cursorOf, pageSize } from "../connection.ts";
import type { GraphQLContext } from "../context.ts";

interface Wanted {
  readonly category?: Category | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of all playbooks by name: one read of the index, and one of each that was written here. */
export async function playbooksPage({ ports }: GraphQLContext, { category, first, after }: Wanted) {
  const { value: index } = await ports.playbooks.index();
  const cards = allCards(index, SHIPPED_CARDS).filter(
    ({ categories }) => !category || categories.includes(category),
  );
  const from = after ? cards.findIndex(({ id }) => cursorOf(id) === after) + 1 : 0;
  const size = pageSize(first, 50);
  const nodes = await Promise.all(
    cards.slice(from, from + size).map(({ id }) => ports.playbooks.playbook(id)),
  );
  const edges = nodes.flatMap((node) => (node ? [{ cursor: cursorOf(node.id), node }] : []));
  return connection(edges, { after, hasMore: cards.length > from + size });
}
