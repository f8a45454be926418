import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";

/** A record as Lambda hands it to a function, with what the host needs to know about it. */
export interface LambdaRecord {
  readonly sequence: string;
  readonly partitionKey: string;
  readonly arrivedAt: number;
  readonly event: Readonly<Record<string, unknown>>;
}

/** `arrivedAt` is the host's time: the engine knows only the machine's. */
export function lambdaRecord(
  record: StreamRecord,
  source: { arn: string; region: string; arrivedAt: number },
): LambdaRecord {
  const { dynamodb: change = {} } = record;
  return {
    sequence: change.SequenceNumber ?? "",
    partitionKey: JSON.stringify(change.Keys ?? {}),
    arrivedAt: source.arrivedAt,
    event: {
      eventID: record.eventID,
      eventName: record.eventName,
      eventVersion: "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: source.region,
      eventSourceARN: source.arn,
      dynamodb: { ...change, ApproximateCreationDateTime: Math.floor(source.arrivedAt / 1000) },
      ...(record.userIdentity && { userIdentity: record.userIdentity }),
    },
  };
}
