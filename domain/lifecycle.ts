import type { Status } from "./incident.ts";

/** Where an incident may go by being moved. Forward skips are legal; reopening and merging are moves of their own. */
const LEGAL_MOVES: Readonly<Record<Status, readonly Status[]>> = {
  TRIGGERED: ["INVESTIGATING", "IDENTIFIED", "MONITORING", "RESOLVED", "CLOSED"],
  INVESTIGATING: ["IDENTIFIED", "MONITORING", "RESOLVED", "CLOSED"],
  IDENTIFIED: ["INVESTIGATING", "MONITORING", "RESOLVED", "CLOSED"],
  MONITORING: ["INVESTIGATING", "RESOLVED", "CLOSED"],
  RESOLVED: ["CLOSED"],
  CLOSED: [],
};

export function isLegalMove(from: Status, to: Status): boolean {
  return LEGAL_MOVES[from].includes(to);
}

/** Names the state and the move, and says what would be legal. */
export function illegalMove(from: Status, move: string): string {
  const legal = LEGAL_MOVES[from];
  const hint = {
    TRIGGERED: "",
    INVESTIGATING: "",
    IDENTIFIED: "",
    MONITORING: "",
    RESOLVED: " It can be reopened.",
    CLOSED: " Closed is final.",
  }[from];
  const moves = legal.length > 0 ? ` From ${from} it can go to ${legal.join(", ")}.` : "";
  return `An incident that is ${from} cannot ${move}.${moves}${hint}`;
}
