import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { SqsVisibility } from "../../adapters/sqsVisibility.ts";

test("a message is hidden by its receipt", async () => {
  const sqs = mockClient(SQSClient);
  const url = "https://sqs.eu-west-1.amazonaws.com/123456789012/deliveries";
  await new SqsVisibility(url).hide("receipt of m1", 90);
  expect(sqs.commandCalls(ChangeMessageVisibilityCommand)[0]?.args[0].input).toEqual({
    QueueUrl: url,
    ReceiptHandle: "receipt of m1",
    VisibilityTimeout: 90,
  });
});
