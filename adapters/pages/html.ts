/** Markup that may stand in a page as it is. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | Html | readonly Html[];

/** Markup around words: whatever is not markup itself is escaped, so no word of a monitor becomes any. */
export function html(markup: readonly string[], ...pieces: readonly Piece[]): Html {
  return new Html(String.raw({ raw: markup }, ...pieces.map(markupOf)));
}

function markupOf(piece: Piece): string {
  if (typeof piece === "string") return escaped(piece);
  return piece instanceof Html ? piece.markup : piece.map(({ markup }) => markup).join("");
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
