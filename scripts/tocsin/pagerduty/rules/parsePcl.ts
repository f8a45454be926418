import { type Condition, type Test, unknown } from "./condition.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A condition of an orchestration, as far as it says what a rule here can ask for. */
export const parsePcl = (expression: string): Condition => {
  const reader = new Reader(tokensOf(expression));
  const condition = reader.any();
  return reader.isAtEnd ? condition : unknown(`it is not understood: ${expression}`);
};

/** By precedence: `or`, then `and`, then the rest. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  any(): Condition {
    return this.#joined("or", "ANY", () => this.#joined("and", "ALL", () => this.#one()));
  }

  #joined(word: string, kind: "ANY" | "ALL", next: () => Condition): Condition {
    const first = next();
    const of = [first];
    while (this.#took(word)) of.push(next());
    return of.length === 1 ? first : { kind, of };
  }

  #one(): Condition {
    if (this.#took("not")) {
      this.#one();
      return unknown("a rule here says what a signal is, not what it is not");
    }
    if (!this.#took("(")) return this.#test();
    const inner = this.any();
    return this.#took(")") ? inner : unknown("a parenthesis is not closed");
  }

  #test(): Condition {
    const words: Token[] = [];
    while (!this.isAtEnd && !["and", "or", ")"].includes(this.#textAhead))
      words.push(...this.#tokens.slice(this.#at++, this.#at));
    return testOf(words) ?? unknown(whyUnknown(words));
  }

  get #textAhead(): string {
    const token = this.#tokens[this.#at];
    return token && token.kind !== "TEXT" ? token.text : "";
  }

  #took(word: string): boolean {
    const isNext = this.#textAhead === word;
    if (isNext) this.#at++;
    return isNext;
  }
}

const OPERATORS: Readonly<Record<string, Pick<Test, "operator" | "exact">>> = {
  "==": { operator: "EQUALS", exact: true },
  matches: { operator: "EQUALS", exact: false },
  "matches exactly": { operator: "EQUALS", exact: true },
  "matches part": { operator: "CONTAINS", exact: false },
  "matches part exactly": { operator: "CONTAINS", exact: true },
  "matches regex": { operator: "REGEX", exact: false },
  "matches regex exactly": { operator: "REGEX", exact: true },
};

function testOf(words: readonly Token[]): Test | undefined {
  const [path, ...rest] = words;
  const value = rest.pop();
  if (path?.kind !== "PATH" || !value) return undefined;
  const said = { kind: "TEST", path: path.text } as const;
  if (rest.length === 0 && value.kind === "PATH" && value.text === "exists")
    return { ...said, operator: "EXISTS", value: "", exact: true };
  const operator = OPERATORS[rest.map(({ text }) => text).join(" ")];
  return operator && value.kind === "TEXT"
    ? { ...said, ...operator, value: value.text }
    : undefined;
}

function whyUnknown(words: readonly Token[]): string {
  const said = words.map(({ text }) => text).join(" ");
  if (/^now\b/.test(said)) return "a rule here does not know the time";
  if (/^(resetting_)?trigger_count\b/.test(said)) return "a rule here does not count";
  return /[<>]/.test(said) ? "a rule here compares no numbers" : `it is not understood: ${said}`;
}
