import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { BatchReads } from "./batchReads.ts";
import { isKey } from "./isKey.ts";
import type { Key } from "./keys.ts";

export type Item = Record<string, unknown>;

/** The words of a condition or an update: an expression with its names and values. */
export interface Expression {
  readonly text: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Item;
}
export interface Update extends Expression {
  readonly condition?: string;
}
export type Write =
  | { readonly put: Item; readonly condition?: Expression }
  | { readonly delete: Key; readonly condition?: Expression }
  | { readonly update: Key; readonly with: Update }
  | { readonly check: Key; readonly condition: Expression };

export interface QueryRequest {
  readonly index?: string;
  readonly where: Expression;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
  readonly after?: Item;
}

/** Plain objects in and out of one DynamoDB table. */
export class Table {
  readonly name: string;
  readonly #client: DynamoDBClient;
  readonly #reads: BatchReads;

  constructor(name: string, client: DynamoDBClient = new DynamoDBClient({})) {
    this.name = name;
    this.#client = client;
    this.#reads = new BatchReads(name, client);
  }

  async get(key: Key): Promise<Item | undefined> {
    if (!isKey(key)) return undefined;
    const { Item: item } = await this.#client.send(
      new GetItemCommand({ TableName: this.name, Key: write(key), ConsistentRead: true }),
    );
    return item && unmarshall(item);
  }

  /** A consistent read of any number of keys; what is not there is left out. */
  batchGet(wanted: readonly Key[]): Promise<Item[]> {
    return this.#reads.read(wanted);
  }

  /** One page of a query; `next` is there when more follow. */
  async query(request: QueryRequest): Promise<{ items: Item[]; next?: Item }> {
    const input: QueryCommandInput = {
      TableName: this.name,
      IndexName: request.index,
      KeyConditionExpression: request.where.text,
      ExpressionAttributeNames: request.where.names,
      ExpressionAttributeValues: request.where.values && write(request.where.values),
      Limit: request.limit,
      ScanIndexForward: !request.newestFirst,
      ConsistentRead: request.consistent ?? false,
      ExclusiveStartKey: request.after && write(request.after),
    };
    const { Items = [], LastEvaluatedKey } = await this.#client.send(new QueryCommand(input));
    return {
      items: Items.map((item) => unmarshall(item)),
      ...(LastEvaluatedKey && { next: unmarshall(LastEvaluatedKey) }),
    };
  }

  /** All pages of a query, one after the other. */
  async queryAll(request: QueryRequest): Promise<Item[]> {
    const found: Item[] = [];
    for (let after = request.after, more = true; more; ) {
      const page = await this.query({ ...request, ...(after && { after }) });
      found.push(...page.items);
      after = page.next;
      more = after !== undefined;
    }
    return found;
  }

  async put(item: Item, condition?: Expression): Promise<void> {
    await this.#client.send(new PutItemCommand(this.#put(item, condition)));
  }

  async delete(key: Key, condition?: Expression): Promise<void> {
    await this.#client.send(new DeleteItemCommand(this.#delete(key, condition)));
  }

  /** Updates one item and returns it as it is afterwards. */
  async update(key: Key, update: Update): Promise<Item> {
    const { Attributes } = await this.#client.send(
      new UpdateItemCommand({ ...this.#update(key, update), ReturnValues: "ALL_NEW" }),
    );
    return unmarshall(Attributes ?? {});
  }

  /** All of it or nothing; a failed condition throws TransactionCanceledException with a reason per write. */
  async transact(writes: readonly Write[]): Promise<void> {
    const items = writes.map((entry): TransactWriteItem => {
      if ("put" in entry) return { Put: this.#put(entry.put, entry.condition) };
      if ("delete" in entry) return { Delete: this.#delete(entry.delete, entry.condition) };
      if ("update" in entry) return { Update: this.#update(entry.update, entry.with) };
      return { ConditionCheck: this.#check(entry.check, entry.condition) };
    });
    await this.#client.send(new TransactWriteItemsCommand({ TransactItems: items }));
  }

  #put(item: Item, condition?: Expression) {
    return { TableName: this.name, Item: write(item), ...conditionOf(condition) };
  }
  #delete(key: Key, condition?: Expression) {
    return { TableName: this.name, Key: write(key), ...conditionOf(condition) };
  }
  #check(key: Key, condition: Expression) {
    return {
      TableName: this.name,
      Key: write(key),
      ConditionExpression: condition.text,
      ...wordsOf(condition),
    };
  }
  #update(key: Key, update: Update) {
    return {
      TableName: this.name,
      Key: write(key),
      UpdateExpression: update.text,
      ...(update.condition && { ConditionExpression: update.condition }),
      ...wordsOf(update),
    };
  }
}

const write = (value: object) =>
  marshall(value, { removeUndefinedValues: true, convertClassInstanceToMap: true }) as Record<
    string,
    never
  >;

const wordsOf = (words: Expression) => ({
  ...(words.names && { ExpressionAttributeNames: { ...words.names } }),
  ...(words.values && { ExpressionAttributeValues: write(words.values) }),
});

const conditionOf = (condition: Expression | undefined) =>
  condition ? { ConditionExpression: condition.text, ...wordsOf(condition) } : {};

export const MUST_NOT_EXIST: Expression = { text: "attribute_not_exists(pk)" };

/** The reasons of a cancelled transaction, in the order of its writes; undefined for any other error. */
export function cancellationReasons(error: unknown): readonly string[] | undefined {
  if (!(error instanceof Error) || error.name !== "TransactionCanceledException") return undefined;
  const { CancellationReasons = [] } = error as Error & {
    CancellationReasons?: { Code?: string }[];
  };
  return CancellationReasons.map((reason) => reason.Code ?? "None");
}
