import type { GatewayCall } from "./aws/gateway.ts";

export interface Tally {
  readonly calls: number;
  /** Read and write units, as the engine counts them. */
  readonly read: number;
  readonly write: number;
}

const NONE: Tally = { calls: 0, read: 0, write: 0 };

/** Counts what the functions ask of AWS, by function and by `service:Action`. */
export class Calls {
  readonly #tallies = new Map<string, Map<string, Tally>>();

  add({ caller, service, action, capacity = NONE }: GatewayCall): void {
    const name = `${service}:${action}`;
    const ofCaller = this.#tallies.get(caller) ?? new Map<string, Tally>();
    const earlier = ofCaller.get(name) ?? NONE;
    ofCaller.set(name, {
      calls: earlier.calls + 1,
      read: earlier.read + capacity.read,
      write: earlier.write + capacity.write,
    });
    this.#tallies.set(caller, ofCaller);
  }

  reset(): void {
    this.#tallies.clear();
  }

  snapshot(): Readonly<Record<string, Readonly<Record<string, Tally>>>> {
    return Object.fromEntries(
      [...this.#tallies].map(([caller, tallies]) => [caller, Object.fromEntries(tallies)]),
    );
  }
}
