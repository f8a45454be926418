import { type Incident, isOpen, isTriggered } from "./incident.ts";

/**
 * What a link can still do for the person it was sent to. ASKED: acknowledge. SPENT: it has, and an answer is wanted
 * of them again. WAITS: somebody else has to. ANSWERED: somebody has. ENDED: there is nothing left to answer.
 */
export type AnswerStanding = "ASKED" | "SPENT" | "WAITS" | "ANSWERED" | "ENDED";

interface Asked {
  readonly userId: string;
  /** Whether the link has answered before. */
  readonly isUsed: boolean;
}

export function answerStanding(incident: Incident, { userId, isUsed }: Asked): AnswerStanding {
  if (!isOpen(incident)) return "ENDED";
  if (!isTriggered(incident)) return "ANSWERED";
  const { awaiting } = incident.paging;
  if (awaiting.length > 0 && !awaiting.includes(userId)) return "WAITS";
  return isUsed ? "SPENT" : "ASKED";
}
