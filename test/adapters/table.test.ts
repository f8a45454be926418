import { BatchGetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { Table } from "../../adapters/dynamodb/table.ts";

const pause = vi.hoisted(() => vi.fn(async () => {}));
vi.mock("../../adapters/randomBackoff.ts", () => ({ randomBackoff: { pause } }));

const dynamo = mockClient(DynamoDBClient);
const table = new Table("incidents");
const wanted = [
  { pk: "USR#ada", sk: "USER" },
  { pk: "USR#grace", sk: "USER" },
];
const ada = { pk: { S: "USR#ada" }, sk: { S: "USER" } };
const grace = { pk: { S: "USR#grace" }, sk: { S: "USER" } };

beforeEach(() => {
  dynamo.reset();
  pause.mockClear();
});

describe("a batch read of which the store leaves some keys unread", () => {
  it("asks for those again after a pause", async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { incidents: [ada] },
        UnprocessedKeys: { incidents: { Keys: [grace] } },
      })
      .resolves({ Responses: { incidents: [grace] } });

    expect(await table.batchGet(wanted)).toEqual(wanted);
    expect(pause.mock.calls).toEqual([[1]]);
  });

  it("fails as a busy store does when they stay unread", async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolves({ UnprocessedKeys: { incidents: { Keys: [ada, grace] } } });
    const error = await table.batchGet(wanted).catch((reason: unknown) => reason);

    expect(isUnavailable(error)).toBe(true);
  });
});

describe("batch reads that are asked for in the same moment", () => {
  const keysAsked = () =>
    dynamo
      .commandCalls(BatchGetItemCommand)
      .map(({ args: [{ input }] }) => input.RequestItems?.["incidents"]?.Keys);

  it("are one call that asks for nothing twice, and each gets what it asked for", async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { incidents: [grace, ada] } });
    const [first, second] = await Promise.all([
      table.batchGet(wanted.slice(0, 1)),
      table.batchGet(wanted),
    ]);

    expect(keysAsked()).toEqual([[ada, grace]]);
    expect([first, second]).toEqual([wanted.slice(0, 1), wanted]);
  });

  it("fail together, and the next one asks anew", async () => {
    dynamo.on(BatchGetItemCommand).rejectsOnce(new Error("power cut")).resolves({});
    const together = [table.batchGet(wanted), table.batchGet(wanted)];

    expect((await Promise.allSettled(together)).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect(await table.batchGet(wanted)).toEqual([]);
  });

  it("take as many calls as it needs for all their keys", async () => {
    dynamo.on(BatchGetItemCommand).resolves({});
    const keys = Array.from({ length: 60 }, (_, n) => ({ pk: `USR#${n}`, sk: "USER" }));
    const others = keys.map(({ pk }) => ({ pk, sk: "PAGES" }));
    await Promise.all([table.batchGet(keys), table.batchGet(others)]);

    expect(keysAsked().map((asked) => asked?.length)).toEqual([100, 20]);
  });
});

it("a key that is longer than the store takes is that of nothing", async () => {
  const tooLong = { pk: `USR#${"x".repeat(2_048)}`, sk: "USER" };

  expect(await table.get(tooLong)).toBeUndefined();
  expect(await table.batchGet([tooLong])).toEqual([]);
});
