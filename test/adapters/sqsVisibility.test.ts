import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { SqsVisibility } from "../../adapters/sqsVisibility.ts";

test("a message is hidden by its receipt, in the queue that it came from", async () => {
  const sqs = mockClient(SQSClient);
  const url = "https://sqs.eu-west-1.amazonaws.com/123456789012/chat";
  const other = "https://sqs.eu-west-1.amazonaws.com/123456789012/chat-mail";
  const record = {
    eventSourceARN: "arn:aws:sqs:eu-west-1:123456789012:chat",
    receiptHandle: "receipt of m1",
  };
  await new SqsVisibility([other, url]).hide(record, 90);
  expect(sqs.commandCalls(ChangeMessageVisibilityCommand)[0]?.args[0].input).toEqual({
    QueueUrl: url,
    ReceiptHandle: "receipt of m1",
    VisibilityTimeout: 90,
  });
});
