import type { Link } from "../signal.ts";
import { titleFrom } from "./text.ts";

const MOST_LINKS = 20;
const LONGEST = 2_048;

interface Candidate {
  readonly href?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** The candidates that a browser can open from anywhere. */
export const linksFrom = (candidates: readonly Candidate[]): readonly Link[] =>
  candidates
    .flatMap(({ href, text }) =>
      isWebAddress(href) ? [{ href, text: titleFrom(text || "link") }] : [],
    )
    .slice(0, MOST_LINKS);

/** Absolute, http or https, and no placeholder of a template left in it. */
const isWebAddress = (href: string | null | undefined): href is string =>
  typeof href === "string" &&
  href.length <= LONGEST &&
  /^https?:\/\//i.test(href) &&
  !/[{}$<>]/.test(href) &&
  URL.canParse(href);
