import type { Test } from "./condition.ts";

/** The text in which `*` stands for any characters; undefined: there is none for this. */
export function patternOf({ operator, value }: Test): string | undefined {
  switch (operator) {
    case "EXISTS":
      return "*";
    case "EQUALS":
      return value.includes("*") ? undefined : value;
    case "CONTAINS":
      return value.includes("*") ? undefined : `*${value}*`;
    case "REGEX":
      return fromRegex(value);
    default:
      return operator satisfies never;
  }
}

/** Only of expressions that ask for no more than a pattern can: letters, `.*` and `.+`, and where the text begins and ends. */
function fromRegex(regex: string): string | undefined {
  const [, begin, inner = "", end] = /^(\^?)(.*?)(\$?)$/s.exec(regex) ?? [];
  const parts = inner.split(/\(?\.[*+]\)?/);
  const words = parts.map((part) => part.replaceAll(/\\([^A-Za-z0-9])/g, "$1"));
  const isPlain = parts.every((part) => /^(?:[\w\s:/@,;'"#%&=!~-]|\\[^A-Za-z0-9*])*$/.test(part));
  if (!isPlain) return undefined;
  const pattern = [begin ? "" : "*", words.join("*"), end ? "" : "*"].join("");
  return pattern.replaceAll(/\*+/g, "*");
}
