import type { DatabaseSync } from "node:sqlite";
import type { LocalClock } from "../clock.ts";
import { AwsError } from "./awsError.ts";
import { type AwsPlace, LOCAL_PLACE } from "./place.ts";
import type { MessageAttributes } from "./queueMessage.ts";
import {
  attempt,
  deadLetterAttributes,
  exhausted,
  type Inexact,
  type InvokeTarget,
  retryDelay,
} from "./scheduleAttempt.ts";
import { firstRun, nextRun } from "./scheduleExpression.ts";
import { parseSchedule } from "./scheduleInput.ts";
import { type Schedule, ScheduleStore } from "./scheduleStore.ts";

export type { Inexact };

export interface LocalSchedulerOptions {
  readonly db: DatabaseSync;
  readonly clock: LocalClock;
  /** The schedule groups of the template; `default` is always there. */
  readonly groups?: readonly string[];
  readonly place?: AwsPlace;
  readonly invoke: InvokeTarget;
  readonly deadLetter: (queueArn: string, body: string, attributes: MessageAttributes) => void;
  readonly inexact?: Inexact | undefined;
}

export interface ScheduleName {
  readonly group: string;
  readonly name: string;
}

/** EventBridge Scheduler in this process: at least once, not before its time, and on disk. */
export class LocalScheduler {
  readonly #options: LocalSchedulerOptions;
  readonly #clock: LocalClock;
  readonly #groups: ReadonlySet<string>;
  readonly #store: ScheduleStore;
  readonly #schedules = new Map<string, Schedule>();
  readonly #timers = new Map<string, () => void>();

  constructor(options: LocalSchedulerOptions) {
    this.#options = options;
    this.#clock = options.clock;
    this.#groups = new Set(["default", ...(options.groups ?? [])]);
    this.#store = new ScheduleStore(options.db);
    for (const schedule of this.#store.all()) this.#keep(schedule);
  }

  arnOf({ group, name }: ScheduleName): string {
    const { region, accountId } = this.#options.place ?? LOCAL_PLACE;
    return `arn:aws:scheduler:${region}:${accountId}:schedule/${group}/${name}`;
  }

  create(request: unknown): string {
    const schedule = this.#parse(request);
    const earlier = this.#schedules.get(schedule.arn);
    const token = schedule.input.ClientToken;
    if (earlier && token !== undefined && earlier.input.ClientToken === token) return earlier.arn;
    if (earlier)
      throw new AwsError("ConflictException", `Schedule ${schedule.input.Name} already exists.`, {
        status: 409,
      });
    this.#save(schedule);
    return schedule.arn;
  }

  update(request: unknown): string {
    const schedule = this.#parse(request);
    const { createdAt } = this.#get(schedule.arn);
    this.#save({ ...schedule, createdAt });
    return schedule.arn;
  }

  delete(name: ScheduleName): void {
    this.#forget(this.#get(this.arnOf(name)));
  }

  get(name: ScheduleName): Schedule {
    return this.#get(this.arnOf(name));
  }

  list(): Schedule[] {
    return [...this.#schedules.values()];
  }

  hasGroup(name: string): boolean {
    return this.#groups.has(name);
  }

  /** Ends the timers; the schedules stay on disk. */
  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    // A run that ends later finds nothing to settle: the next start runs it again.
    this.#schedules.clear();
  }

  #parse(request: unknown): Schedule {
    const now = this.#clock.now();
    const input = parseSchedule(request, now);
    if (!this.#groups.has(input.GroupName)) throw notFound(`Schedule group ${input.GroupName}`);
    const scheduledAt = firstRun(input, now);
    const late = this.#options.inexact?.lateBySeconds(input.Name) ?? 0;
    return {
      input,
      arn: this.arnOf({ group: input.GroupName, name: input.Name }),
      createdAt: now,
      modifiedAt: now,
      scheduledAt,
      due: scheduledAt + late * 1000,
      failures: 0,
    };
  }

  #get(arn: string): Schedule {
    const schedule = this.#schedules.get(arn);
    if (!schedule) throw notFound(`Schedule ${arn.slice(arn.lastIndexOf("/") + 1)}`);
    return schedule;
  }

  #save(schedule: Schedule): void {
    this.#store.put(schedule);
    this.#keep(schedule);
  }

  #keep(schedule: Schedule): void {
    const { arn, due, input } = schedule;
    this.#schedules.set(arn, schedule);
    this.#timers.get(arn)?.();
    this.#timers.delete(arn);
    if (due === undefined || input.State === "DISABLED") return;
    this.#timers.set(
      arn,
      this.#clock.at(due, () => void this.#run(schedule)),
    );
  }

  #forget({ arn }: Schedule): void {
    this.#store.delete(arn);
    this.#schedules.delete(arn);
    this.#timers.get(arn)?.();
    this.#timers.delete(arn);
  }

  async #run(schedule: Schedule): Promise<void> {
    const failure = await attempt(schedule.input.Target, this.#options);
    // Changed or deleted meanwhile: what it has become decides what follows.
    if (this.#schedules.get(schedule.arn) === schedule) this.#settle(schedule, failure);
  }

  #settle(schedule: Schedule, failure: Error | undefined): void {
    const now = this.#clock.now();
    const condition = failure && exhausted(schedule, now);
    if (failure && !condition) {
      schedule.due = now + retryDelay(schedule.failures);
      schedule.failures += 1;
      this.#save(schedule);
      return;
    }
    const { DeadLetterConfig, Input = "" } = schedule.input.Target;
    if (failure && condition && DeadLetterConfig?.Arn)
      this.#options.deadLetter(
        DeadLetterConfig.Arn,
        Input,
        deadLetterAttributes(schedule, failure, condition),
      );
    this.#complete(schedule);
  }

  #complete(schedule: Schedule): void {
    const next = nextRun(schedule.input, schedule.scheduledAt, this.#clock.now());
    if (next === undefined && schedule.input.ActionAfterCompletion === "DELETE") {
      this.#forget(schedule);
      return;
    }
    schedule.scheduledAt = next ?? schedule.scheduledAt;
    schedule.due = next;
    schedule.failures = 0;
    this.#save(schedule);
  }
}

function notFound(what: string): AwsError {
  return new AwsError("ResourceNotFoundException", `${what} does not exist.`, { status: 404 });
}
