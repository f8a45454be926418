/** A tag as it is counted: in lower case, with single blanks, without what sets it off. */
const tagOf = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/^[\s#]+/, "")
    .replace(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();

/** Each once; those that say nothing are left out. */
export const tagsOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map(tagOf).filter((tag) => tag !== "")),
];
