import {
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

/** What a list counts for whose length no argument sets. */
const TYPICAL_LIST = 5;

type Call = Pick<ExecutionArgs, "schema" | "document" | "operationName" | "variableValues">;
/** Where a selection stands. `page` is the page size of the connection right above it. */
interface Scope {
  readonly type: GraphQLNamedType;
  readonly page: number;
}

/** How many fields an operation may come to answer. A page size counts wherever it stands: literal, variable or default. */
export function costOf(call: Call): number {
  const operation = getOperationAST(call.document, call.operationName);
  const type = operation && call.schema.getRootType(operation.operation);
  if (!type) return 0;
  const variables: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const { value } = variable.name;
    variables[value] = call.variableValues?.[value] ?? numberIn(defaultValue);
  }
  const scope = { type, page: TYPICAL_LIST };
  return new Estimate(call, variables).of(operation.selectionSet, scope);
}

const numberIn = (node: ValueNode | undefined): number | undefined =>
  node?.kind === Kind.INT ? Number(node.value) : undefined;

class Estimate {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Fragments that use each other twice would otherwise take exponential time. */
  readonly #known = new Map<string, number>();

  constructor({ schema, document }: Call, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(one.name.value, one);
    }
  }

  of(set: SelectionSetNode, scope: Scope): number {
    return set.selections.reduce((sum, selection) => sum + this.#selection(selection, scope), 0);
  }

  #selection(selection: SelectionNode, scope: Scope): number {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, scope);
      case Kind.INLINE_FRAGMENT: {
        const name = selection.typeCondition?.name.value;
        return this.of(selection.selectionSet, this.#within(scope, name));
      }
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value, scope);
      default:
        return selection satisfies never;
    }
  }

  #field(node: FieldNode, { type, page }: Scope): number {
    const isComposite = isObjectType(type) || isInterfaceType(type);
    const field = isComposite ? type.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return 1;
    const size = this.#pageSize(node, field);
    const scope = { type: getNamedType(field.type), page: size ?? TYPICAL_LIST };
    const times = isListType(getNullableType(field.type)) ? page : 1;
    return 1 + times * this.of(node.selectionSet, scope);
  }

  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const definition = field.args.find(({ name }) => name === "first");
    if (!definition) return undefined;
    const given = node.arguments?.find(({ name }) => name.value === "first")?.value;
    const asked =
      given?.kind === Kind.VARIABLE ? this.#variables[given.name.value] : numberIn(given);
    return Math.max(Number(asked ?? definition.defaultValue) || 0, 1);
  }

  #fragment(name: string, scope: Scope): number {
    const key = `${name} ${scope.page}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return 0;
    const within = this.#within(scope, fragment.typeCondition.name.value);
    const cost = this.of(fragment.selectionSet, within);
    this.#known.set(key, cost);
    return cost;
  }

  #within(scope: Scope, name: string | undefined): Scope {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return type ? { ...scope, type } : scope;
  }
}
