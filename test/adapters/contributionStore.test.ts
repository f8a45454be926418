import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, expect, test } from "vitest";
import { DynamoContributionStore } from "../../adapters/dynamodb/contributionStore.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { contributionOf } from "../../domain/contribution.ts";
import { cellChanges } from "../../domain/metricsCell.ts";
import { at, measuredIncident } from "../support/measuredIncident.ts";

const dynamodb = mockClient(DynamoDBClient);
afterEach(() => dynamodb.reset());

const contribution = contributionOf(
  measuredIncident({
    status: "TRIGGERED",
    startedAt: at("2026-11-22T02:50:00Z"),
    detectedAt: at("2026-11-22T03:00:00Z"),
  }),
);

function replaceWhenCancelledFor(...codes: readonly string[]) {
  dynamodb.on(TransactWriteItemsCommand).rejects(
    new TransactionCanceledException({
      message: "cancelled",
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    }),
  );
  const store = new DynamoContributionStore(new Table("tocsin"));
  return store.replace({
    after: { incidentId: "inc_1", revision: 1, ...(contribution && { contribution }) },
    cells: cellChanges(undefined, contribution),
  });
}

test("two transactions on one aggregate are contention", async () => {
  expect(await replaceWhenCancelledFor("None", "TransactionConflict", "None")).toBe("CONTENTION");
});

test("a contribution that has changed is outdated, whatever else was in the way", async () => {
  const outcome = replaceWhenCancelledFor("ConditionalCheckFailed", "TransactionConflict", "None");
  expect(await outcome).toBe("OUTDATED");
});

test("anything else is not hidden", async () => {
  const outcome = replaceWhenCancelledFor("None", "ProvisionedThroughputExceeded", "None");
  await expect(outcome).rejects.toThrow("cancelled");
});
