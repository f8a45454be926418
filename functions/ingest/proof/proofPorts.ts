import type { ConfirmedSubscriptions, FetchText } from "../../../app/ingestPorts.ts";
import type { Clock, Secrets } from "../../../app/ports.ts";

/** What it takes to check what senders show. */
export interface ProofPorts {
  readonly secrets: Pick<Secrets, "get">;
  readonly clock: Clock;
  /** A certificate of SNS, remembered. */
  readonly certificateAt: FetchText;
  readonly fetchText: FetchText;
  readonly subscriptions: ConfirmedSubscriptions;
  /** Whether what comes over SNS has to be signed also where an integration is bound to no topic. */
  readonly snsMustBeSigned: boolean;
}
