import { expect, it } from "vitest";
import { counterWrite } from "../../adapters/dynamodb/keyCounters.ts";

const counter = { incidentId: "inc_1", shard: 3 };

it("a counter that is only opened again names no values: DynamoDB refuses an empty list of them", () => {
  expect(counterWrite(counter, { gate: "OPEN" })).toEqual({
    update: { pk: "CNT#inc_1#3", sk: "REPEATS" },
    with: { text: "  REMOVE #closed", names: { "#closed": "closed" } },
  });
});

it("a counter names and sets what is counted, and nothing else", () => {
  const change = { adds: { cleared: 1, firing: -1 }, only: { firing: 1 }, gate: "CLOSE" } as const;

  expect(counterWrite(counter, change)).toMatchObject({
    with: {
      text: "SET #closed = :closed ADD #cleared :cleared, #firing :firing",
      condition: "#firing = :seen",
      names: { "#closed": "closed", "#cleared": "cleared", "#firing": "firing" },
      values: { ":closed": true, ":cleared": 1, ":firing": -1, ":seen": 1 },
    },
  });
});
