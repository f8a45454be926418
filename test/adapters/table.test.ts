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
