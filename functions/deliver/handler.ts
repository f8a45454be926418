import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfigReader } from "../../adapters/dynamodb/configReader.ts";
import { DynamoDeliveryStore } from "../../adapters/dynamodb/deliveryStore.ts";
import { DynamoDirectory } from "../../adapters/dynamodb/directory.ts";
import { DynamoPageLog } from "../../adapters/dynamodb/pageLog.ts";
import { DynamoPostStore } from "../../adapters/dynamodb/postStore.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { laneQueues } from "../../adapters/laneQueues.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { SqsVisibility } from "../../adapters/sqsVisibility.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { answerLinks } from "./answerLinks.ts";
import { sendersFor } from "./channels/registry.ts";
import { type Desk, deliverBatch } from "./deliverBatch.ts";
import { environment } from "./env.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);
const directory = new DynamoDirectory(table);
const queues = laneQueues(env);
const visibility = new SqsVisibility(Object.values(queues));
const mail = { from: env.MAIL_FROM, configurationSet: env.MAIL_CONFIGURATION_SET };
const secrets = new SecretsManager(systemClock);

const desk: Desk = {
  ports: {
    deliveries: new DynamoDeliveryStore(table),
    pages: new DynamoPageLog(table),
    changes: new DynamoChangeStore(table),
    queue: new SqsDeliveryQueue(queues, directory),
    posts: new DynamoPostStore(table),
    directory,
    config: new DynamoConfigReader(table),
    secrets,
    answers: answerLinks({ secrets, keyName: env.ANSWER_KEY_SECRET, baseUrl: env.PUBLIC_URL }),
    clock: systemClock,
    senders: sendersFor({ mail, push: { publicUrl: env.PUBLIC_URL } }),
  },
  maxAttempts: env.DELIVERY_MAX_ATTEMPTS,
  hide: (record, seconds) => visibility.hide(record, seconds),
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  deliverBatch(desk, event.Records);
