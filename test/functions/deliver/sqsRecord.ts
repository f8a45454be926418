import type { SQSRecord } from "aws-lambda";

/** A record as Lambda hands it to the consumer of the delivery queue. */
export function sqsRecord(
  body: unknown,
  { id = "m1", receives = 1 }: { id?: string; receives?: number } = {},
): SQSRecord {
  return {
    messageId: id,
    receiptHandle: `receipt of ${id}`,
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: "1795316463000",
      SenderId: "react",
      ApproximateFirstReceiveTimestamp: "1795316463000",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:123456789012:hooks",
    awsRegion: "eu-west-1",
  };
}
