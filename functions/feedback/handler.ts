import type { SQSBatchResponse } from "aws-lambda";
import { DynamoConfigStore } from "../../adapters/dynamodb/configStore.ts";
import { DynamoFeedbackStore } from "../../adapters/dynamodb/feedbackStore.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { SqsFeedbackQueue } from "../../adapters/sqsFeedbackQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { type Desk, hear } from "./hear.ts";

const { TABLE_NAME, FEEDBACK_QUEUE_URL } = environment.parse(process.env);
const table = new Table(TABLE_NAME);

const desk: Desk = {
  ports: {
    feedback: new DynamoFeedbackStore(table),
    config: new DynamoConfigStore(table),
    clock: systemClock,
    ids,
  },
  queue: new SqsFeedbackQueue(FEEDBACK_QUEUE_URL),
};

export const handler = (event: unknown): Promise<SQSBatchResponse> => hear(desk, event);
