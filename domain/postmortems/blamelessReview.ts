import type { PostmortemText, Section } from "./postmortem.ts";

/** A sentence that names a person next to a fault, and how it could speak of the system instead. */
export interface BlameFinding {
  readonly section: Section;
  readonly sentence: string;
  readonly names: readonly string[];
  /** The word that finds fault. */
  readonly fault: string;
  readonly suggestion: string;
}

interface Fault {
  readonly words: RegExp;
  readonly suggestion: string;
}

const FAULTS: readonly Fault[] = [
  {
    words: /\b(forgot(ten)?|neglected|overlooked|missed|ignored|skipped)\b/i,
    suggestion:
      "What would have brought it to anybody's mind: a check in the pipeline, a step of the playbook, an alarm?",
  },
  {
    words:
      /\b((should|could|ought to|must) (not )?have|shouldn'?t have|fail(ed|s|ure) to|did(n'?t| not) (bother|check|notice|think|test|read|tell))\b/i,
    suggestion:
      "Say what could be seen and done at that moment, and what made the other way hard to take.",
  },
  {
    words:
      /\b(careless(ly|ness)?|negligen(t|ce)|sloppy|lazy|incompetent|reckless|irresponsible|stupid)\b/i,
    suggestion: "Leave the judgement out, and say which safeguard was not there.",
  },
  {
    words:
      /\b(mistake[ns]?|mistakenly|blunder(ed)?|messed up|screwed up|fault|blame[ds]?|guilty|human error)\b/i,
    suggestion: "Say how the system let it happen, and what would have caught it.",
  },
  {
    words:
      /\b(broke|crashed|took (it )?down|caused|deleted|overwrote|leaked|wrongly|incorrectly)\b/i,
    suggestion: "Say what was changed and which check let it through, not who changed it.",
  },
];

/** Sections that people write in; services, tags and addresses are no sentences. */
const READ = [
  ...(["title", "summary", "rootCause", "contributingFactors", "detection", "resolution"] as const),
  ...(["wentWell", "wentWrong", "lessons", "noPreventionReason"] as const),
] as const;

/**
 * Where a text blames a person: a known name or an `@name` in one sentence with a word that finds fault. It informs; it
 * neither finds all of it nor is every finding one.
 */
export function blamelessReview(
  text: PostmortemText,
  known: readonly string[],
): readonly BlameFinding[] {
  const namesIn = nameFinder(known);
  const texts = [
    ...READ.flatMap((section) => [text[section]].flat().map((written) => ({ section, written }))),
    ...text.timeline.map(({ text: written }) => ({ section: "timeline" as const, written })),
  ];
  return texts.flatMap(({ section, written }) =>
    sentencesOf(written).flatMap((sentence): BlameFinding[] => {
      const names = namesIn(sentence);
      const fault = FAULTS.find(({ words }) => words.test(sentence));
      if (names.length === 0 || !fault) return [];
      const [word = ""] = fault.words.exec(sentence) ?? [];
      return [{ section, sentence, names, fault: word, suggestion: fault.suggestion }];
    }),
  );
}

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

/** Shorter parts of names are words of their own too often. */
const SHORTEST = 3;

/** By the whole name or a part of it, in its own capitals: `Will` is not `will`. */
function nameFinder(known: readonly string[]): (sentence: string) => readonly string[] {
  const parts = known.flatMap((name) => [name, ...name.split(/\s+/)]);
  const names = new Set(parts.map((part) => part.trim()).filter((part) => part.length >= SHORTEST));
  return (sentence) => {
    const mentions = sentence.match(/(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
    const words = new Set(sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'_-]*/gu) ?? []);
    const named = [...names].filter((name) =>
      name.includes(" ") ? sentence.includes(name) : words.has(name) || words.has(`${name}'s`),
    );
    return [...new Set([...mentions, ...named])];
  };
}
