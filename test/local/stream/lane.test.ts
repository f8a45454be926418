import { expect, test } from "vitest";
import { Activity } from "../../../local/activity.ts";
import { ManualClock } from "../../../local/clock.ts";
import type { InvocationResult } from "../../../local/lambda/messages.ts";
import type { LambdaRecord } from "../../../local/stream/lambdaRecord.ts";
import { type GivenUp, Lane, type LaneOptions } from "../../../local/stream/lane.ts";

const record = (sequence: string): LambdaRecord => ({
  sequence,
  partitionKey: sequence,
  arrivedAt: 0,
  event: {},
});
const broken: InvocationResult = {
  ok: false,
  error: { errorType: "Error", errorMessage: "broken", trace: [] },
};

function laneOf(
  answer: (batch: readonly string[]) => InvocationResult,
  options: Partial<LaneOptions> = {},
) {
  const clock = new ManualClock(0);
  const activity = new Activity();
  const invocations: string[] = [];
  const done: string[] = [];
  const given: GivenUp[] = [];
  const names = (records: readonly LambdaRecord[]) => records.map(({ sequence }) => sequence);
  const lane = new Lane({
    clock,
    activity,
    batchSize: 4,
    reportsFailures: true,
    bisects: true,
    maximumRetryAttempts: 2,
    maximumRecordAgeSeconds: -1,
    invoke: async (records) => {
      invocations.push(names(records).join(""));
      return answer(names(records));
    },
    onDone: (records) => done.push(...names(records)),
    onGivenUp: (entry) => given.push(entry),
    ...options,
  });
  const run = async (sequences: string) => {
    for (const sequence of sequences) lane.push(record(sequence));
    await clock.advanceTo(120_000, () => activity.calm());
  };
  return { run, invocations, done, given };
}

test("records travel in order, in batches of the mapping's size", async () => {
  const lane = laneOf(() => ({ ok: true, payload: null }));
  await lane.run("abcdef");
  expect(lane.invocations).toEqual(["abcd", "ef"]);
  expect(lane.done.join("")).toBe("abcdef");
});

test("after a reported failure only the rest of the batch is sent again", async () => {
  let calls = 0;
  const lane = laneOf(() =>
    calls++ === 0
      ? { ok: true, payload: { batchItemFailures: [{ itemIdentifier: "c" }] } }
      : { ok: true, payload: { batchItemFailures: [] } },
  );
  await lane.run("abcd");
  expect(lane.invocations).toEqual(["abcd", "cd"]);
});

test("a batch that fails is halved until the one bad record stands alone and is given up", async () => {
  const lane = laneOf((batch) => (batch.includes("c") ? broken : { ok: true, payload: null }));
  await lane.run("abcd");
  expect(lane.invocations).toEqual(["abcd", "ab", "cd", "c", "c", "c", "d"]);
  expect(lane.given).toEqual([
    { records: [record("c")], condition: "RetryAttemptsExhausted", invocations: 3 },
  ]);
  expect(lane.done.join("")).toBe("abcd");
});

test("without bisecting the whole batch is tried again, then given up", async () => {
  const lane = laneOf(() => broken, { bisects: false });
  await lane.run("ab");
  expect(lane.invocations).toEqual(["ab", "ab", "ab"]);
  expect(lane.given[0]?.records).toHaveLength(2);
});

test("a record that has become too old is given up", async () => {
  const lane = laneOf(() => broken, { maximumRetryAttempts: -1, maximumRecordAgeSeconds: 60 });
  await lane.run("a");
  expect(lane.given[0]?.condition).toBe("RecordAgeExceeded");
});

test("an answer that names an unknown record fails the whole batch", async () => {
  const lane = laneOf(
    () => ({ ok: true, payload: { batchItemFailures: [{ itemIdentifier: "?" }] } }),
    {
      maximumRetryAttempts: 0,
      bisects: false,
    },
  );
  await lane.run("ab");
  expect(lane.given[0]?.records).toHaveLength(2);
});
