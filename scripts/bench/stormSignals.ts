export interface StormSignal {
  /** After the beginning of the storm. */
  readonly afterMs: number;
  /** Number of the service. */
  readonly service: number;
  /** Number of the key within its service. */
  readonly key: number;
  /** As Alertmanager's label says it; always the same for a key. */
  readonly severity: string;
}

interface Storm {
  readonly services: number;
  readonly count: number;
  readonly seconds: number;
}

/** Of ten keys three page at once, one as SEV1 and two as SEV2. */
const SEVERITIES = ["critical", "high", "high", ...Array<string>(5).fill("warning"), "low", "info"];

/** Evenly spread over the time, each of a service and one of its 10 to 20 keys by chance, the same at every call. */
export function stormSignals({ services, count, seconds }: Storm): readonly StormSignal[] {
  const random = randomFrom(20_260_301);
  return Array.from({ length: count }, (_, place) => {
    const service = Math.floor(random() * services);
    const key = Math.floor(random() * (10 + (service % 11)));
    return {
      afterMs: (place * seconds * 1_000) / count,
      service,
      key,
      severity: SEVERITIES[(service * 7 + key) % SEVERITIES.length] ?? "warning",
    };
  });
}

/** Numbers from 0 to 1 that look like chance: a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export const pages = ({ severity }: StormSignal): boolean =>
  severity === "critical" || severity === "high";

/** Of a signal's incident: names its key. */
export const titleOf = ({ service, key }: StormSignal): string => `storm ${service}-${key}.`;

/** The title that a message speaks of. */
export const titleIn = (text: string): string | undefined => /storm \d+-\d+\./.exec(text)?.[0];
