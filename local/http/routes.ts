export interface Route<Target> {
  readonly routeKey: string;
  readonly target: Target;
}
export interface Match<Target> extends Route<Target> {
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Compiled<Target> extends Route<Target> {
  readonly method: string;
  readonly path: RegExp;
  readonly greedy: boolean;
  readonly literals: number;
}

/** The routes of an HTTP API; the most specific one wins, as in API Gateway. */
export class Routes<Target> {
  readonly #routes: readonly Compiled<Target>[];
  readonly #fallback: Route<Target> | undefined;

  constructor(routes: readonly Route<Target>[]) {
    this.#fallback = routes.find(({ routeKey }) => routeKey === "$default");
    this.#routes = routes
      .filter((route) => route !== this.#fallback)
      .map(compile)
      .sort((a, b) => rank(a) - rank(b) || b.literals - a.literals);
  }

  find(method: string, path: string): Match<Target> | undefined {
    for (const route of this.#routes) {
      if (route.method !== "ANY" && route.method !== method) continue;
      const found = route.path.exec(path);
      if (!found) continue;
      const { routeKey, target } = route;
      return { routeKey, target, pathParameters: decode(found.groups ?? {}) };
    }
    return this.#fallback && { ...this.#fallback, pathParameters: {} };
  }
}

function compile<Target>(route: Route<Target>): Compiled<Target> {
  const [method = "", path = ""] = route.routeKey.split(" ");
  const source = path
    .split("/")
    .map((part) => {
      const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
      if (!name) return part.replace(/[\\^$+.()|[\]{}*?]/g, "\\$&");
      return `(?<${name}>${greedy ? ".+" : "[^/]+"})`;
    })
    .join("/");
  return {
    ...route,
    method,
    path: new RegExp(`^${source}/?$`),
    greedy: path.includes("+}"),
    literals: path.replace(/\{[^}]*\}/g, "").length,
  };
}

const rank = ({ greedy, method }: { greedy: boolean; method: string }): number =>
  (greedy ? 2 : 0) + (method === "ANY" ? 1 : 0);

function decode(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeOrKeep(value)]),
  );
}

function decodeOrKeep(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
