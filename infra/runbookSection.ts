/** The sections of docs/runbook.md that alarms point to. */
export type RunbookSection =
  | "ingest-failures"
  | "inbox-failures"
  | "deadline-dead-letters"
  | "schedule-dead-letters"
  | "delivery-dead-letters"
  | "reaction-failures"
  | "measure-failures"
  | "sweep-failures"
  | "reactions-are-late"
  | "measures-are-late"
  | "deadlines-are-late"
  | "deliveries-are-late"
  | "sweep-is-idle"
  | "function-errors"
  | "function-throttles"
  | "schedules-dropped"
  | "api-answers-5xx";
