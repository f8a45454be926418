import { setImmediate as nextMoment } from "node:timers/promises";
import { BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { randomBackoff } from "../randomBackoff.ts";
import { isKey } from "./isKey.ts";
import type { Key } from "./keys.ts";
import type { Item } from "./table.ts";
import { Unprocessed } from "./unprocessed.ts";

/** What the store takes in one call. */
const PAGE = 100;
/** How often the store is asked again for keys that it left unread. */
const MOST_ROUNDS = 10;

type Marshalled = Record<string, never>;

interface Round {
  readonly wanted: Map<string, Key>;
  readonly found: Promise<ReadonlyMap<string, Item>>;
}

/** Consistent reads by key: those that are asked for in the same moment are one call, and nothing is read twice in it. */
export class BatchReads {
  readonly #table: string;
  readonly #client: DynamoDBClient;
  #next: Round | undefined;

  constructor(table: string, client: DynamoDBClient) {
    this.#table = table;
    this.#client = client;
  }

  /** What is not there is left out. */
  async read(wanted: readonly Key[]): Promise<Item[]> {
    const keys = wanted.filter(isKey);
    const names = [...new Set(keys.map(nameOf))];
    if (names.length === 0) return [];
    this.#next ??= this.#open();
    for (const key of keys) this.#next.wanted.set(nameOf(key), key);
    const found = await this.#next.found;
    return names.flatMap((name): Item[] => {
      const item = found.get(name);
      return item ? [item] : [];
    });
  }

  #open(): Round {
    const wanted = new Map<string, Key>();
    const found = nextMoment().then(() => {
      this.#next = undefined;
      return this.#readAll([...wanted.values()]);
    });
    return { wanted, found };
  }

  async #readAll(keys: readonly Key[]): Promise<ReadonlyMap<string, Item>> {
    const pages = Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, page) =>
      keys.slice(page * PAGE, page * PAGE + PAGE),
    );
    const read = await Promise.all(pages.map((page) => this.#page(page)));
    return new Map(read.flat().map((item) => [nameOf(item as Key), item]));
  }

  async #page(keys: readonly Key[]): Promise<Item[]> {
    const found: Item[] = [];
    let rest = keys.map((key) => marshall(key) as Marshalled);
    for (let rounds = 0; rest.length > 0; rounds++) {
      if (rounds > MOST_ROUNDS) throw new Unprocessed(rest.length);
      if (rounds > 0) await randomBackoff.pause(rounds);
      const answer = await this.#client.send(
        new BatchGetItemCommand({
          RequestItems: { [this.#table]: { Keys: rest, ConsistentRead: true } },
        }),
      );
      found.push(...(answer.Responses?.[this.#table] ?? []).map((item) => unmarshall(item)));
      rest = (answer.UnprocessedKeys?.[this.#table]?.Keys ?? []) as Marshalled[];
    }
    return found;
  }
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
