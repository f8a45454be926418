/** `$`, a name, `[0]` or `["a name with dots"]`, then more of them. No wildcards and no filters: one path is one place. */
const FIRST = String.raw`(?:\$|[^\s.[\]{}"$][^.[\]{}"]*|\[\d+\]|\["[^"{}]+"\])`;
const REST = String.raw`(?:\.[^.[\]{}"]+|\[\d+\]|\["[^"{}]+"\])*`;
const PATH = new RegExp(`^${FIRST}${REST}$`);

export const isPath = (text: string): boolean => PATH.test(text);

/** The value at a path like `alert.labels` or `$.alerts[0].name`; nothing where the body has no such place. */
export const valueAt = (body: unknown, path: string): unknown =>
  partsOf(path).reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    body,
  );

/** The names on the way. */
export const partsOf = (path: string): readonly string[] =>
  [...path.replace(/^\$\.?/, "").matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(
    ([part, quoted]) => quoted ?? part,
  );
