import type { SuspectPorts } from "../changes/suspectsOf.ts";
import type { Clock, IncidentStore, Secrets } from "../ports.ts";
import type { IncidentReader } from "../queries/ports.ts";
import type { AnswerLink } from "./answerToken.ts";

export interface AnswerLinks {
  /** Where the person answers; undefined when no link can be made now, for which no page waits. */
  urlFor(link: AnswerLink): Promise<string | undefined>;
}

export interface AnswerPorts extends SuspectPorts {
  readonly store: IncidentStore;
  readonly incidents: Pick<IncidentReader, "record">;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, "get">;
  /** Name of the secret that the links are signed with. */
  readonly keyName: string;
}
