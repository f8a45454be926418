import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { serviceItem } from "../../adapters/dynamodb/items/service.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { declareIncident } from "../../app/declareIncident.ts";
import { execute } from "../../app/execute.ts";
import type { Ids } from "../../app/ports.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import type { Command } from "../../domain/commands.ts";
import { deadlinesOf } from "../../domain/incident.ts";
import type { Service } from "../../domain/service.ts";
import type { Signal } from "../../domain/signal.ts";
import { summaryOf } from "../../domain/summary.ts";
import type { Instant } from "../../domain/time.ts";
import { accuracyAlert, at, fraudScoring } from "./incidents.ts";
import { rule } from "./signalRules.ts";

/** A service that takes what fires within ten minutes into one incident, on a clock that a test sets. */
export const grouped: Service = {
  ...fraudScoring,
  grouping: { windowSeconds: 600, by: "SERVICE", labels: [] },
};

export class GroupedService {
  readonly store: DynamoIncidentStore;
  readonly #table: Table;
  readonly #reader: DynamoIncidentReader;
  readonly #ids: Ids = { next: (prefix) => `${prefix}_${++this.#made}`, nextService: () => "" };
  #made = 0;
  readonly #seen: string[] = [];
  now: Instant = at("10:00");

  constructor(table: Table, store = new DynamoIncidentStore(table)) {
    this.#table = table;
    this.store = store;
    this.#reader = new DynamoIncidentReader(table);
  }

  static async on(table: Table, service: Service = grouped): Promise<GroupedService> {
    const one = new GroupedService(table);
    await one.set(service);
    return one;
  }

  /** Ids are drawn for every attempt; tests call incidents inc_1, inc_2, … as they come to be seen. */
  #nameOf(id: string): string {
    if (!this.#seen.includes(id)) this.#seen.push(id);
    return `inc_${this.#seen.indexOf(id) + 1}`;
  }

  #idOf(name: string): string {
    return this.#seen[Number(name.slice("inc_".length)) - 1] ?? name;
  }

  set(service: Service): Promise<void> {
    return this.#table.put(serviceItem.encode(service, keys.service(service.id)));
  }

  /** What became of each signal of one message: `opened inc_1`. */
  async hear(...signals: Partial<Signal>[]): Promise<string[]> {
    const received = await receiveSignals(
      {
        store: this.store,
        clock: { now: () => this.now },
        ids: this.#ids,
        suppressions: new DynamoSuppressionLog(this.#table),
      },
      {
        serviceId: grouped.id,
        signals: signals.map((signal) => ({
          ...accuracyAlert,
          title: `${signal.dedupKey}`,
          ...signal,
        })),
      },
    );
    if (received.kind !== "received") throw new Error(received.kind);
    return received.receptions.map(({ outcome, incidentId }) =>
      incidentId === undefined ? outcome : `${outcome} ${this.#nameOf(incidentId)}`,
    );
  }

  /** A message each, one after the other. */
  async fires(...dedupKeys: string[]): Promise<string[]> {
    const outcomes: string[] = [];
    for (const dedupKey of dedupKeys) outcomes.push(...(await this.hear({ dedupKey })));
    return outcomes;
  }

  async clears(...dedupKeys: string[]): Promise<string[]> {
    const outcomes: string[] = [];
    for (const dedupKey of dedupKeys)
      outcomes.push(...(await this.hear({ dedupKey, state: "RESOLVED" })));
    return outcomes;
  }

  /** A person's command, now. */
  async does(incidentId: string, command: Partial<Command> & Pick<Command, "type">) {
    const said = { actor: "user:ada", now: this.now, ...command } as Command;
    const outcome = await execute(
      { store: this.store },
      {
        incidentId: this.#idOf(incidentId),
        command: said,
      },
    );
    return outcome.kind === "failed" ? outcome.failure.code : outcome.kind;
  }

  /** Fires a clock of the incident's keys, if it stands. */
  async comesDue(clock: "TALLY" | "SETTLE", incidentId: string): Promise<string> {
    const incident = await this.incident(incidentId);
    const due = deadlinesOf(incident).find(({ kind }) => kind === clock);
    if (!due) return "none";
    this.now = Math.max(this.now, due.dueAt);
    const { kind, generation, dueAt } = due;
    const command = { type: "FireDeadline", actor: "tocsin", kind, generation, at: dueAt } as const;
    return this.does(incidentId, command);
  }

  /** A person declares an incident. */
  async declares(rest: { readonly drill?: boolean; readonly dedupKey?: string }): Promise<string> {
    const said = { title: "Accuracy dropped", severity: "SEV2", drill: false, ...rest } as const;
    const outcome = await declareIncident(
      { store: this.store, ids: this.#ids },
      {
        serviceId: grouped.id,
        declare: { type: "Declare", actor: "user:ada", now: this.now, ...said },
      },
    );
    if (outcome.kind === "done") this.#nameOf(outcome.incident.id);
    return outcome.kind === "failed" ? outcome.failure.code : outcome.kind;
  }

  ruleForKeys(dedupKey: string) {
    return rule({ dedupKey });
  }

  /** How many incidents were tried to be opened since. */
  countCommitsOfNew(): () => number {
    let made = 0;
    const commit = this.store.commit.bind(this.store);
    this.store.commit = (change) => {
      if (!change.before) made += 1;
      return commit(change);
    };
    return () => made;
  }

  /** Those that have been seen. */
  incidents(): string[] {
    return this.#seen.map((_, place) => `inc_${place + 1}`);
  }

  tallies(incidentId: string): Promise<string> {
    return this.comesDue("TALLY", incidentId);
  }

  async incident(id: string) {
    const { incident } = await this.store.load(this.#idOf(id));
    if (!incident) throw new Error(`there is no ${id}`);
    return incident;
  }

  async timeline(id: string): Promise<string[]> {
    const record = await this.#reader.record(this.#idOf(id));
    return (record?.entries ?? []).map(summaryOf);
  }

  /** Each key and how it stands, in the order in which they came. */
  async keys(id: string): Promise<Record<string, string>> {
    const page = await this.#reader.keys(this.#idOf(id), { first: 100 });
    return Object.fromEntries(page.entries.map(({ value }) => [value.dedupKey, value.state]));
  }

  async lastHeard(id: string, dedupKey: string): Promise<Instant | undefined> {
    const page = await this.#reader.keys(this.#idOf(id), { first: 100 });
    return page.entries.find(({ value }) => value.dedupKey === dedupKey)?.value.heardAt;
  }

  async signalCount(id: string): Promise<number> {
    return (await this.incident(id)).signalCount + ((await this.#counted(id))?.signals ?? 0);
  }

  async firing(id: string): Promise<number> {
    return (await this.#counted(id))?.firing ?? 0;
  }

  async #counted(name: string) {
    const id = this.#idOf(name);
    return (await this.#reader.counted([id])).get(id);
  }
}
