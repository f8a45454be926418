import { afterAll, beforeAll, expect, it } from "vitest";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { serviceItem } from "../../adapters/dynamodb/items/service.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import type { Change } from "../../app/ports.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { accuracyAlert, at, fraudScoring } from "../support/incidents.ts";

/** Cannot open an incident for one of the keys. */
class FaultyStore extends DynamoIncidentStore {
  override async commit(change: Change) {
    if (change.after.dedupKey === "key-3") throw new Error("a fault of this key");
    return super.commit(change);
  }
}

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it("what fails for one key of a message keeps none of the others from being stored", async () => {
  const table = await engine.createTable();
  await table.put(serviceItem.encode(fraudScoring, keys.service(fraudScoring.id)));
  const store = new FaultyStore(table);
  const dedupKeys = Array.from({ length: 40 }, (_, place) => `key-${place}`);
  let made = 0;
  const ids = { next: () => `inc_${++made}`, nextService: () => "" };
  const received = receiveSignals(
    {
      store,
      clock: { now: () => at("10:00") },
      ids,
      suppressions: new DynamoSuppressionLog(table),
    },
    {
      serviceId: fraudScoring.id,
      signals: dedupKeys.map((dedupKey) => ({ ...accuracyAlert, dedupKey })),
    },
  );

  await expect(received).rejects.toThrow("a fault of this key");
  const { open } = await store.loadDesk({ serviceId: fraudScoring.id, dedupKeys });
  expect(open.size).toBe(39);
});
