/** The value at a path like `alert.labels` or `$.alerts[0].name`; nothing where the body has no such place. */
export const valueAt = (body: unknown, path: string): unknown =>
  partsOf(path).reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    body,
  );

/** The names on the way; `["a name"]` is one that holds dots. */
export const partsOf = (path: string): readonly string[] =>
  [...path.replace(/^\$\.?/, "").matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(
    ([part, quoted]) => quoted ?? part,
  );
