/** A word, sign, path or text of PagerDuty's condition language. */
export interface Token {
  readonly kind: "TEXT" | "PATH" | "SIGN" | "OTHER";
  /** Of a text what it says, without quotation marks. */
  readonly text: string;
}

const TOKEN =
  /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*|\[(?:\d+|'(?:[^'\\]|\\.)*')\])*)|([()]|[=<>!]=?)|([^\s()]+))/gy;

export function tokensOf(expression: string): readonly Token[] {
  return [...expression.matchAll(TOKEN)].map(([, text, path, sign, other]) => {
    if (text !== undefined) return { kind: "TEXT", text: text.replaceAll(/\\(['\\])/g, "$1") };
    if (path !== undefined) return { kind: "PATH", text: path };
    return sign === undefined ? { kind: "OTHER", text: other ?? "" } : { kind: "SIGN", text: sign };
  });
}
