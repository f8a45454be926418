import { type Entry, entryOf, type Kind } from "../config/kind.ts";
import type { Finding } from "./finding.ts";

/** Something of the files as it would be here. What it refers to is named by labels. */
export interface Draft {
  /** As it would be where there is none. */
  readonly entry: Entry;
  /** As it would be where there is one: what the files say nothing of stays. */
  over(host: object): object;
  /** PagerDuty's id. */
  readonly id?: string | undefined;
  /** What comes with it, in a few words. */
  readonly content: string;
  readonly findings: readonly Finding[];
  /** It is made only for what names it. */
  readonly onlyIfNamed?: true;
}

interface Drafted<V> {
  /** Of what there is to say on top of what the host has. */
  readonly over: (host: V) => V;
  readonly id?: string | null | undefined;
  readonly content: string;
  readonly findings?: readonly Finding[];
  readonly onlyIfNamed?: boolean;
}

export function draftOf<V extends object>(
  kind: Kind<V>,
  value: V,
  { over, id, content, findings = [], onlyIfNamed = false }: Drafted<V>,
): Draft {
  // A host's value only meets the draft of its kind.
  const draft: { over(host: V): V } = { over };
  return {
    ...{ ...draft, entry: entryOf(kind, value), content, findings },
    id: id ?? undefined,
    ...(onlyIfNamed && { onlyIfNamed }),
  };
}
