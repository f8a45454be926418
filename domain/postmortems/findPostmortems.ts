import type { Postmortem, PostmortemStatus, PostmortemText } from "./postmortem.ts";
import { tagsOf } from "./tags.ts";

/** All conditions must hold; an absent one restricts nothing. */
export interface PostmortemFilter {
  /** Every word of it stands in the title or a section, or begins a word there. */
  readonly query?: string;
  readonly tag?: string;
  readonly status?: PostmortemStatus;
}

export function isFound({ text, status }: Postmortem, filter: PostmortemFilter): boolean {
  if (filter.status !== undefined && filter.status !== status) return false;
  if (filter.tag !== undefined && !hasTag(text, filter.tag)) return false;
  const wanted = wordsIn(filter.query ?? "");
  if (wanted.length === 0) return true;
  const words = wordsIn(allOf(text));
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}

function hasTag({ causeTags, factorTags }: PostmortemText, wanted: string): boolean {
  const [tag] = tagsOf([wanted]);
  return tag !== undefined && [...causeTags, ...factorTags].includes(tag);
}

/** Without accents and capitals: `Résumé` is found by `resume`. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const allOf = ({ timeline, appendix, ...text }: PostmortemText): string =>
  [
    ...Object.values(text).flat(),
    ...timeline.map((moment) => moment.text),
    ...appendix.map((entry) => entry.text),
  ].join("\n");
