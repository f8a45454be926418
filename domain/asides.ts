import type { Via } from "./commands.ts";
import type { Target } from "./policy.ts";

/** Whom an event pages, behind its sentence. */
export const paged = (pages: readonly Target[], how = ""): string =>
  pages.length === 0 ? "" : ` Paged ${how}${pages.map(({ name }) => name).join(", ")}.`;

const VIA: Readonly<Record<Via, string>> = { LINK: ", by link", SLACK: ", at Slack" };
/** Where somebody answered. */
export const via = (event: { readonly via?: Via }): string => (event.via ? VIA[event.via] : "");

/** What somebody said to it. */
export const noted = (note: string | undefined): string => (note ? ` ${note}` : "");
