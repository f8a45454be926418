import type { ChangeKind } from "./serviceChange.ts";

/** What names the thing itself comes before what is done to most things. */
const WORDS: readonly (readonly [ChangeKind, RegExp])[] = [
  ["FEATURE_FLAG", /\b(feature[ _-]?flags?|flag|toggle|experiment|rollout rule)s?\b/],
  ["MODEL_PROMOTION", /\b(model|champion|challenger|registry|promot(e|ed|ion))\b/],
  [
    "DATA",
    /\b(data ?sets?|data|backfill|snapshot|partition|schema|migration|materiali[sz]ation)\b/,
  ],
  [
    "CONFIGURATION",
    /\b(config(uration)?|settings?|parameters?|threshold|terraform|secret|certificate)s?\b/,
  ],
  [
    "DEPLOYMENT",
    /\b(deploy(s|ed|ment)?|release[ds]?|roll(ed)? ?out|roll(ed)? ?back|build|version|v\d+)\b/,
  ],
];

/** What kind of change a text is about, for a reporter that does not say. */
export const changeKindIn = (text: string): ChangeKind =>
  WORDS.find(([, words]) => words.test(text.toLowerCase()))?.[0] ?? "OTHER";
