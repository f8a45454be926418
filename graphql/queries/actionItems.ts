import { type ActionItemFilter, listActionItems } from "../../app/actionItems/listActionItems.ts";
import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import { suggestedFixes } from "../../domain/fixPlans/suggestedFixes.ts";
import { connection, pageSize } from "../connection.ts";
import type { GraphQLContext } from "../context.ts";
import type { ActionItemFilter as FilterInput, QueryResolvers } from "../generated/types.ts";
import { isPlausibleId } from "../loaders.ts";

interface PageArguments {
  readonly filter?: FilterInput | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of action items as a connection; what it read is at hand for the rest of the request. */
export async function actionItemsPage(
  { ports, loaders }: GraphQLContext,
  { filter, first, after }: PageArguments,
) {
  const size = pageSize(first, 20);
  const wanted = filterOf(filter ?? {});
  const ids = [wanted.ownerId ?? "", wanted.serviceId ?? ""];
  if (!ids.every(isPlausibleId)) return connection<ActionItem>([], { after, hasMore: false });
  const { entries, hasMore, end } = await listActionItems(ports.actionItems, {
    ...{ filter: wanted, first: size, now: ports.clock.now() },
    ...(after && { after }),
  });
  for (const { value } of entries) loaders.actionItem.prime(value.id, value);
  const edges = entries.map(({ cursor, value }) => ({ cursor, node: value }));
  return connection(edges, { after, hasMore, ...(end !== undefined && { end }) });
}

export const actionItemQueries = {
  actionItem: (_, { id }, { loaders }) => loaders.actionItem.load(id),
  suggestedFixes: (_, { category }) => suggestedFixes(category),
  actionItems: (_, page, context) => actionItemsPage(context, page),
} satisfies QueryResolvers;

function filterOf(input: FilterInput): ActionItemFilter {
  const { state, ownerId, serviceId, kind, priority, overdue, createdBefore } = input;
  return {
    state: state ?? "OPEN",
    ...(typeof ownerId === "string" && { ownerId }),
    ...(typeof serviceId === "string" && { serviceId }),
    ...(kind && { kind }),
    ...(priority && { priority }),
    ...(typeof overdue === "boolean" && { overdue }),
    ...(typeof createdBefore === "number" && { createdBefore }),
  };
}
