/** A statement of a role's policy, its intrinsics resolved. */
export interface PolicyStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  /** Not evaluated: an allow counts without it, a deny too. */
  readonly Condition?: unknown;
}

/** A role's policy never changes, and a function asks for few things again and again. */
const judged = new WeakMap<readonly PolicyStatement[], Map<string, boolean>>();

/** Some resources are asked for once, as a schedule is. */
const MOST_JUDGED = 1_000;

/** Whether the statements allow it: one allow is needed, one deny is enough to refuse. */
export function isAllowed(
  statements: readonly PolicyStatement[],
  action: string,
  resource: string,
): boolean {
  const known = judged.get(statements) ?? new Map<string, boolean>();
  judged.set(statements, known);
  const asked = `${action}\n${resource}`;
  const verdict = known.get(asked) ?? judge(statements, action, resource);
  if (known.size >= MOST_JUDGED) known.clear();
  known.set(asked, verdict);
  return verdict;
}

function judge(statements: readonly PolicyStatement[], action: string, resource: string): boolean {
  const matching = statements.filter(
    (statement) => coversAction(statement, action) && coversResource(statement, resource),
  );
  return matching.length > 0 && matching.every(({ Effect }) => Effect === "Allow");
}

function coversAction({ Action, NotAction }: PolicyStatement, action: string): boolean {
  // Action names ignore case, ARNs do not.
  const matches = (pattern: string) => wildcard(pattern.toLowerCase()).test(action.toLowerCase());
  return Action === undefined ? !list(NotAction).some(matches) : list(Action).some(matches);
}

function coversResource({ Resource, NotResource }: PolicyStatement, resource: string): boolean {
  const matches = (pattern: string) => wildcard(pattern).test(resource);
  return Resource === undefined ? !list(NotResource).some(matches) : list(Resource).some(matches);
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === "string" ? [value] : (value ?? []);

const compiled = new Map<string, RegExp>();

/** `*` is any run of characters, `?` any one; everything else stands for itself. */
function wildcard(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    const source = pattern
      .replace(/[\\^$+.()|[\]{}]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".");
    expression = new RegExp(`^${source}$`, "s");
    compiled.set(pattern, expression);
  }
  return expression;
}
