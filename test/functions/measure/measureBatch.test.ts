import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { expect, test, vi } from "vitest";
import { incidentItem, incidentPlacement } from "../../../adapters/dynamodb/items/incident.ts";
import type { ContributionChange } from "../../../app/metrics/ports.ts";
import { measureBatch } from "../../../functions/measure/measureBatch.ts";
import { at, measuredIncident } from "../../support/measuredIncident.ts";

function record(sequenceNumber: string, id: string, revision: number): DynamoDBRecord {
  const incident = measuredIncident({
    id,
    revision,
    status: "TRIGGERED",
    startedAt: at("2026-11-22T02:50:00Z"),
    detectedAt: at("2026-11-22T03:00:00Z"),
  });
  const image = marshall(incidentItem.encode(incident, incidentPlacement(incident)));
  return imageRecord(sequenceNumber, JSON.parse(JSON.stringify(image)));
}

const imageRecord = (
  SequenceNumber: string,
  NewImage: NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>,
): DynamoDBRecord => ({ eventName: "MODIFY", dynamodb: { SequenceNumber, NewImage } });

function desk(broken: readonly string[] = []) {
  const written: string[] = [];
  const contributions = {
    find: async () => undefined,
    replace: async ({ after }: ContributionChange) => {
      if (broken.includes(after.incidentId)) throw new Error("the table is away");
      written.push(`${after.incidentId} at ${after.revision}`);
      return "DONE" as const;
    },
  };
  return { ports: { contributions, backoff: { pause: async () => {} } }, written };
}

test("of several states of an incident only the newest is measured", async () => {
  const { ports, written } = desk();
  const records = [record("100", "inc_1", 2), record("101", "inc_1", 3), record("102", "inc_1", 3)];
  expect(await measureBatch(ports, records)).toEqual({ batchItemFailures: [] });
  expect(written).toEqual(["inc_1 at 3"]);
});

test("a record that fails is named and holds up no other", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { ports, written } = desk(["inc_1"]);
  const answer = await measureBatch(ports, [record("100", "inc_1", 2), record("101", "inc_2", 1)]);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "100" }] });
  expect(written).toEqual(["inc_2 at 1"]);
});

test("a record that cannot be read is named", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { ports, written } = desk();
  const unreadable = imageRecord("100", { kind: { S: "incident" }, status: { S: "LOST" } });
  const answer = await measureBatch(ports, [unreadable, record("101", "inc_2", 1)]);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "100" }] });
  expect(written).toEqual(["inc_2 at 1"]);
});
