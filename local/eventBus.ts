import { randomUUID } from "node:crypto";
import * as z from "zod";
import { matchesPattern } from "./aws/matchesPattern.ts";
import type { LocalClock } from "./clock.ts";
import { HostError } from "./hostError.ts";
import type { Place } from "./template/identify.ts";

const ruleSpec = z.looseObject({
  State: z.string().default("ENABLED"),
  EventPattern: z.looseObject({}).optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z.array(z.looseObject({ Arn: z.string(), Input: z.string().optional() })).default([]),
});
type RuleSpec = z.infer<typeof ruleSpec>;

/** An event as whoever puts it knows it; what EventBridge adds is added here. */
export interface PutEvent {
  readonly source: string;
  readonly "detail-type": string;
  readonly detail: unknown;
  readonly [field: string]: unknown;
}

export interface EventBusOptions {
  readonly place: Place;
  readonly clock: LocalClock;
  readonly rules: readonly { readonly arn: string; readonly properties: unknown }[];
  /** Accepts an event for a function; from then on it is not lost. */
  readonly submit: (targetArn: string, event: unknown) => void;
}

/** The default event bus: matches events against the template's rules, and runs its rate schedules. */
export class EventBus {
  readonly #options: EventBusOptions;
  readonly #rules: readonly { readonly arn: string; readonly spec: RuleSpec }[];
  readonly #timers = new Map<string, () => void>();

  constructor(options: EventBusOptions) {
    this.#options = options;
    this.#rules = options.rules
      .map(({ arn, properties }) => ({ arn, spec: ruleSpec.parse(properties) }))
      .filter(({ spec }) => spec.State === "ENABLED");
  }

  start(): void {
    const { clock } = this.#options;
    for (const { arn, spec } of this.#rules)
      if (spec.ScheduleExpression !== undefined) {
        const interval = intervalOf(spec.ScheduleExpression);
        this.#repeat({ arn, spec, interval, due: clock.now() + interval });
      }
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
  }

  put(event: PutEvent): void {
    const complete = { ...this.#envelope(), ...event };
    for (const { spec } of this.#rules)
      if (spec.EventPattern && matchesPattern(spec.EventPattern, complete))
        this.#submit(spec, complete);
  }

  #repeat(plan: { arn: string; spec: RuleSpec; interval: number; due: number }): void {
    const { arn, spec, interval, due } = plan;
    const cancel = this.#options.clock.at(due, () => {
      this.#repeat({ ...plan, due: due + interval });
      const event = { "detail-type": "Scheduled Event", source: "aws.events", detail: {} };
      this.#submit(spec, { ...this.#envelope(), resources: [arn], ...event });
    });
    this.#timers.set(arn, cancel);
  }

  #submit(spec: RuleSpec, event: unknown): void {
    for (const { Arn, Input } of spec.Targets)
      this.#options.submit(Arn, Input === undefined ? event : JSON.parse(Input));
  }

  #envelope() {
    const { place, clock } = this.#options;
    return {
      version: "0",
      id: randomUUID(),
      account: place.account,
      time: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, "Z"),
      region: place.region,
      resources: [],
    };
  }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

function intervalOf(expression: string): number {
  const [, count, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const milliseconds = UNIT_MS[unit];
  if (count === undefined || milliseconds === undefined)
    throw new HostError(`the local host runs rate(…) schedules only, not ${expression}`);
  return Number(count) * milliseconds;
}
