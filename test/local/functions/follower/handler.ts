import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const queue = new SQSClient({});

interface StreamEvent {
  readonly Records: readonly {
    readonly eventName: string;
    readonly dynamodb: { readonly SequenceNumber: string; readonly Keys: { pk: { S: string } } };
  }[];
}

/** Passes the keys of new items on to the queue; reports those it was told to fail on. */
export async function handler({ Records }: StreamEvent): Promise<unknown> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { dynamodb } of Records) {
    const id = dynamodb.Keys.pk.S;
    if (id.startsWith("poison"))
      batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber });
    else
      await queue.send(
        new SendMessageCommand({ QueueUrl: process.env["QUEUE_URL"], MessageBody: id }),
      );
  }
  return { batchItemFailures };
}
