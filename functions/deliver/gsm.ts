/** The letters of GSM 03.38, which a phone network carries in seven bits; those of the second row take two places. */
const PLAIN = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const ESCAPED = new Set("^{}\\[~]|€");

/** What stands for a sign that the alphabet has not, where taking its accents off does not help. */
const LIKE: Readonly<Record<string, string>> = {
  ...{ "·": "-", "–": "-", "—": "-", "…": "...", "•": "*", "×": "x", "→": "->", "\u00a0": " " },
  ...{ "≤": "<=", "≥": ">=", "≠": "<>", "≈": "~", "°": " deg", µ: "u", μ: "u", "`": "'" },
  ...{ "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">" },
  ...{ "“": '"', "”": '"', "„": '"', "«": '"', "»": '"' },
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", œ: "oe", Œ: "OE", ı: "i", þ: "th", Þ: "Th", ð: "d", Ð: "D" },
};
const ACCENTS = /\p{Mn}+/gu;

/** The text in letters that the network has, as near as they come; what is like none of them stays. */
export const inGsm = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => (isGsm(letter) ? letter : (LIKE[letter] ?? withoutAccents(letter))))
    .join("");

function withoutAccents(letter: string): string {
  const bare = letter.normalize("NFD").replace(ACCENTS, "");
  return isGsm(bare) ? bare : letter;
}

export const isGsm = (text: string): boolean =>
  [...text].every((letter) => PLAIN.has(letter) || ESCAPED.has(letter));

/** How many places a text of such letters takes. */
export const placesOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (ESCAPED.has(letter) ? 2 : 1), 0);
