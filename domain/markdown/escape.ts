// An underline inside a word is one to Markdown, too.
const SPECIAL = /[\\`*{}[\]<>#|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
// What would begin a list or a rule, where a line begins.
const AT_START = /^(\s*)([-+=]|\d+(?=[.)]))/;

/** A text as one line that Markdown takes for nothing but text. */
export function inline(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(SPECIAL, "\\$&");
  return line.replace(AT_START, (_, blank: string, sign: string) =>
    /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
  );
}

/** The same with its paragraphs and lines. */
export const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(inline).join("  \n"))
    .join("\n\n");

/** A link; a text alone where it leads nowhere that a page should lead. */
export const link = ({ text, href }: { readonly text: string; readonly href?: string }): string =>
  href !== undefined && /^https?:\/\//i.test(href)
    ? `[${inline(text)}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`
    : inline(text);

export const bullets = (lines: readonly string[]): string =>
  lines.map((line) => `- ${line}`).join("\n");

/** Every cell is inline Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
