import type { PlaybookStepTaken } from "../events.ts";

/** What somebody did by the playbook: the step, the answer that chose the way, and what is next. */
export function stepSummary(event: PlaybookStepTaken, who: string): string {
  const { outcome, title, question, answer, next, note } = event;
  const did = outcome === "DONE" ? "did" : "left out";
  const branch = question && answer ? ` ${question} ${answer === "YES" ? "Yes" : "No"}.` : "";
  const ahead = next ? ` Next: "${next}".` : " That was the last step.";
  return `${who} ${did} "${title}".${branch}${ahead}${note ? ` ${note}` : ""}`;
}
