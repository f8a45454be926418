/** What PagerDuty asks of an event. */
export type Condition =
  | { readonly kind: "ALL" | "ANY"; readonly of: readonly Condition[] }
  | Test
  /** It asks for something that no rule here can ask for. */
  | { readonly kind: "UNKNOWN"; readonly why: string };

/** What is asked of one field. */
export interface Test {
  readonly kind: "TEST";
  readonly path: string;
  readonly operator: "EXISTS" | "EQUALS" | "CONTAINS" | "REGEX";
  readonly value: string;
  /** Whether upper and lower case count. */
  readonly exact: boolean;
}

export const unknown = (why: string): Condition => ({ kind: "UNKNOWN", why });

/** Tests that all have to hold, or why they cannot be asked here. */
export type Alternative = { readonly tests: readonly Test[] } | { readonly why: string };

const MOST_ALTERNATIVES = 20;

/** The condition as alternatives, one of which has to hold. */
export function alternativesOf(condition: Condition): readonly Alternative[] {
  const alternatives = spread(condition);
  return alternatives.length <= MOST_ALTERNATIVES
    ? alternatives
    : [{ why: `it has more than ${MOST_ALTERNATIVES} alternatives` }];
}

function spread(condition: Condition): readonly Alternative[] {
  switch (condition.kind) {
    case "TEST":
      return [{ tests: [condition] }];
    case "UNKNOWN":
      return [{ why: condition.why }];
    case "ANY":
      return condition.of.flatMap(spread);
    case "ALL":
      return condition.of.map(spread).reduce(combined, [{ tests: [] }]);
    default:
      return condition satisfies never;
  }
}

/** Each with each; no further than it has to be told that there are too many. */
const combined = (
  ones: readonly Alternative[],
  others: readonly Alternative[],
): readonly Alternative[] =>
  ones.flatMap((one) => others.map((other) => bothOf(one, other))).slice(0, MOST_ALTERNATIVES + 1);

export const bothOf = (one: Alternative, other: Alternative): Alternative => {
  if ("why" in one) return one;
  return "why" in other ? other : { tests: [...one.tests, ...other.tests] };
};
