/** Elements that show nothing. */
const UNSEEN = ["script", "style", "head", "title", "template"];
/** Elements that begin or end a line. */
const LINES = new Set([
  ...["br", "p", "div", "tr", "table", "li", "ul", "ol", "pre", "hr", "h1", "h2", "h3", "h4"],
]);

/** What a page says, as text. One pass, so that no page is slow to read; what is never closed ends with the page. */
export function textOfHtml(html: string): string {
  // Letters of other alphabets may be of another length in lower case.
  const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const parts: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const { mark, end } = elementAt(lower, open);
    parts.push(mark);
    at = end;
  }
  return tidy(unescaped(parts.join("")));
}

interface Element {
  /** What it leaves in the text. */
  readonly mark: string;
  readonly end: number;
}

function elementAt(lower: string, open: number): Element {
  const [, closing = "", name] = /^<(\/?)([a-z][a-z0-9]*)/.exec(lower.slice(open, open + 20)) ?? [];
  if (lower.startsWith("<!--", open)) return { mark: "", end: after(lower, "-->", open) };
  if (name === undefined)
    return lower[open + 1] === "!"
      ? { mark: "", end: after(lower, ">", open) }
      : { mark: "<", end: open + 1 };
  if (!closing && UNSEEN.includes(name))
    return { mark: "", end: after(lower, ">", lower.indexOf(`</${name}`, open)) };
  const end = after(lower, ">", open);
  if (LINES.has(name)) return { mark: "\n", end };
  return { mark: name === "td" || name === "th" ? " " : "", end };
}

/** Where the text goes on behind the sign; at its end when the sign, or what it is looked for behind, is not there. */
function after(text: string, sign: string, from: number): number {
  const at = from < 0 ? -1 : text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", deg: "°", euro: "€", rarr: "→", larr: "←" },
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : "";
  });

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
