import type { Capacity } from "./request.ts";

export const WRITES: ReadonlySet<string> = new Set([
  ...["PutItem", "UpdateItem", "DeleteItem"],
  ...["BatchWriteItem", "TransactWriteItems"],
]);
const READS: ReadonlySet<string> = new Set([
  ...["GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan"],
]);

const MEMBER = '"ReturnConsumedCapacity"';
const UNITS = /"TableName":"[^"]*","CapacityUnits":([\d.]+)/g;

/** What is said of the capacity of one table takes much less. */
const LONGEST = 4_096;

/** The same request, asking what it costs unless the caller already does. */
export function withConsumedCapacity(action: string, body: Buffer): Buffer {
  if (!WRITES.has(action) && !READS.has(action)) return body;
  if (body.includes(MEMBER) || body[0] !== "{".charCodeAt(0)) return body;
  return Buffer.concat([Buffer.from(`{${MEMBER}:"TOTAL",`), body.subarray(1)]);
}

/** What the answer says was consumed, read without parsing all of it. */
export function consumedCapacity(action: string, answer: Buffer): { capacity?: Capacity } {
  const at = answer.indexOf('"ConsumedCapacity"');
  if (at < 0) return {};
  const said = answer.toString("latin1", at, at + LONGEST);
  const units = [...said.matchAll(UNITS)].reduce((sum, [, n]) => sum + Number(n), 0);
  return {
    capacity: WRITES.has(action) ? { read: 0, write: units } : { read: units, write: 0 },
  };
}
