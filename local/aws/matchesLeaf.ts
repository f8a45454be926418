import { BlockList, isIP } from "node:net";

type Test = (wanted: unknown, value: unknown) => boolean;

const isString = (value: unknown): value is string => typeof value === "string";
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A matcher of text may itself ask to ignore case: `{ "prefix": { "equals-ignore-case": "ab" } }`. */
const text =
  (test: (value: string, wanted: string) => boolean): Test =>
  (wanted, value) => {
    if (!isString(value)) return false;
    if (isString(wanted)) return test(value, wanted);
    const folded = (wanted as Record<string, unknown> | null)?.["equals-ignore-case"];
    return isString(folded) && test(value.toLowerCase(), folded.toLowerCase());
  };

const TEXT_TESTS: Readonly<Record<string, Test>> = {
  prefix: text((value, wanted) => value.startsWith(wanted)),
  suffix: text((value, wanted) => value.endsWith(wanted)),
  "equals-ignore-case": text((value, wanted) => value.toLowerCase() === wanted.toLowerCase()),
  wildcard: text((value, wanted) => wildcard(wanted).test(value)),
};

const VALUE_TESTS: Readonly<Record<string, Test>> = { ...TEXT_TESTS, numeric, cidr };

/** Whether one matcher fits the values of a field; an absent field has none. */
export function matchesLeaf(matcher: unknown, values: readonly unknown[]): boolean {
  if (typeof matcher !== "object" || matcher === null)
    return values.some((value) => value === matcher);
  const [[name, wanted] = ["nothing", undefined]] = Object.entries(matcher);
  if (name === "exists") return values.length > 0 === wanted;
  if (name === "anything-but") return values.some((value) => !isOneOf(wanted, value));
  const test = VALUE_TESTS[name];
  if (!test) throw new Error(`the local host does not know the matcher "${name}"`);
  return values.some((value) => test(wanted, value));
}

/** What `anything-but` excludes: values, or values that fit a text matcher. */
function isOneOf(excluded: unknown, value: unknown): boolean {
  if (typeof excluded !== "object" || excluded === null || Array.isArray(excluded))
    return asList(excluded).includes(value);
  return Object.entries(excluded).some(([name, wanted]) => {
    const test = TEXT_TESTS[name];
    if (!test) throw new Error(`the local host does not know anything-but "${name}"`);
    return asList(wanted).some((each) => test(each, value));
  });
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Pairs of a comparison and a number, all of which must hold. */
function numeric(wanted: unknown, value: unknown): boolean {
  if (typeof value !== "number") return false;
  const words = asList(wanted);
  return words.every(
    (word, index) =>
      index % 2 === 1 || COMPARISONS[String(word)]?.(value, Number(words[index + 1])) === true,
  );
}

function cidr(wanted: unknown, value: unknown): boolean {
  if (!isString(wanted) || !isString(value) || !isIP(value)) return false;
  const [network = "", bits = ""] = wanted.split("/");
  const family = isIP(network) === 6 ? "ipv6" : "ipv4";
  const range = new BlockList();
  range.addSubnet(network, Number(bits), family);
  return range.check(value, isIP(value) === 6 ? "ipv6" : "ipv4");
}

/** `*` is any run of characters; `\*` and `\\` stand for themselves. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/\\([*\\])|[\\^$+.()|[\]{}?]|\*/g, (found, escaped) => {
    if (escaped) return `\\${escaped}`;
    return found === "*" ? ".*" : `\\${found}`;
  });
  return new RegExp(`^${source}$`, "s");
}
