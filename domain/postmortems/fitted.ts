import { clip } from "../reading/text.ts";
import { isTooLong, LIMITS } from "./limits.ts";
import type { PostmortemText, TimelineLine } from "./postmortem.ts";

/** Links are never cut; so many of the longest leave room for the rest. */
const MOST_LINKS = 50;
/** Of what may be written, how much is left of each text until all of it fits. */
const SHARES = [1, 1 / 4, 1 / 16, 1 / 64] as const;

/** A draft that can be kept and edited, whatever is on record: that itself has all of it. */
export function fitted(text: PostmortemText): PostmortemText {
  const cuts = SHARES.map((share) => cut(text, share));
  return cuts.find((one) => !isTooLong(one)) ?? cuts.at(-1) ?? text;
}

function cut(text: PostmortemText, share: number): PostmortemText {
  const short = (words: string) => clip(words, LIMITS.text * share);
  const line = (words: string) => clip(words, LIMITS.line * share);
  const lines = (all: readonly string[]) => all.slice(0, LIMITS.lines).map(line);
  return {
    ...text,
    title: clip(text.title, LIMITS.title),
    summary: short(text.summary),
    services: lines(text.services),
    timeline: outline(text.timeline).map((one) => ({ ...one, text: line(one.text) })),
    rootCause: short(text.rootCause),
    contributingFactors: lines(text.contributingFactors),
    detection: short(text.detection),
    resolution: short(text.resolution),
    wentWell: lines(text.wentWell),
    wentWrong: lines(text.wentWrong),
    appendix: text.appendix
      .filter(({ href = "" }) => href.length <= LIMITS.line)
      .slice(0, MOST_LINKS)
      .map((one) => ({ ...one, text: line(one.text) })),
  };
}

/** Of too many moments how it began and how it ended. */
function outline(timeline: readonly TimelineLine[]): readonly TimelineLine[] {
  if (timeline.length <= LIMITS.moments) return timeline;
  const half = LIMITS.moments / 2;
  const [first, last] = [timeline.slice(0, half - 1), timeline.slice(-half)];
  const left = timeline.slice(first.length, -half);
  const text = `${left.length} more moments stand on the timeline of the incident.`;
  return [...first, ...left.slice(0, 1).map(({ at }) => ({ at, text })), ...last];
}
