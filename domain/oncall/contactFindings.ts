import type { User } from "../user.ts";
import type { CoverSpan } from "./coverSpans.ts";
import type { Finding } from "./finding.ts";
import type { People } from "./people.ts";
import type { StepCoverage } from "./stepCoverage.ts";

/** When each person would be paged by the steps, or as their fallback. */
export const pagedSpans = (steps: readonly StepCoverage[]): readonly CoverSpan[] =>
  steps.flatMap(({ spans }) =>
    spans.flatMap(({ pages, fallback, start, end }) =>
      [...pages, ...fallback].flatMap((target) =>
        target.kind === "USER" ? [{ userId: target.id, start, end }] : [],
      ),
    ),
  );

/** People who cannot be reached, or are not known to be; each once, from the first of the spans to the last. */
export function contactFindings(spans: readonly CoverSpan[], { users }: People): Finding[] {
  const ids = [...new Set(spans.map(({ userId }) => userId))];
  return ids.flatMap((userId) => {
    const user = users.get(userId);
    const kind = flawOf(user);
    if (!kind) return [];
    const own = spans.filter((span) => span.userId === userId);
    const key = `${kind} ${userId}`;
    return {
      kind,
      key,
      name: key,
      text: `${user?.name ?? userId} ${WORDS[kind]}.`,
      scheduleIds: [],
      userId,
      start: Math.min(...own.map(({ start }) => start)),
      end: Math.max(...own.map(({ end }) => end)),
    };
  });
}

const WORDS = {
  NO_CONTACT: "would be paged and has no contact method",
  UNVERIFIED_CONTACT: "would be paged and has no contact method that is verified",
} as const;

function flawOf(user: User | undefined): keyof typeof WORDS | undefined {
  const { contacts, verifiedContacts = [] } = user ?? { contacts: [] };
  if (contacts.length === 0) return "NO_CONTACT";
  const isVerified = contacts.some((contact) => verifiedContacts.includes(contact));
  return isVerified ? undefined : "UNVERIFIED_CONTACT";
}
