import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether one of the fields is asked for right below the field that is being resolved. */
export function isSelected(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  return info.fieldNodes.some((node) => holds(node.selectionSet, { info, fields }));
}

interface Search {
  readonly info: GraphQLResolveInfo;
  readonly fields: readonly string[];
}

function holds(set: SelectionSetNode | undefined, search: Search): boolean {
  return (set?.selections ?? []).some((selection) => {
    switch (selection.kind) {
      case "Field":
        return search.fields.includes(selection.name.value);
      case "InlineFragment":
        return holds(selection.selectionSet, search);
      case "FragmentSpread":
        return holds(search.info.fragments[selection.name.value]?.selectionSet, search);
      default:
        return selection satisfies never;
    }
  });
}
