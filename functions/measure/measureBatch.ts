import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { incidentItem } from "../../adapters/dynamodb/items/incident.ts";
import { newImageOf } from "../../adapters/dynamodb/newImage.ts";
import { type MeasurePorts, measure } from "../../app/measure.ts";
import type { Incident } from "../../domain/incident.ts";

interface Due {
  readonly incident: Incident;
  readonly sequenceNumber: string;
}

/** Measures the newest state of each incident in the batch; what fails is named, and comes again. */
export async function measureBatch(
  ports: MeasurePorts,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  const newest = new Map<string, Due>();
  for (const record of records.filter(mayMeasureOtherwise)) {
    const sequenceNumber = record.dynamodb?.SequenceNumber ?? "";
    await attempt(failed, sequenceNumber, async () => {
      const incident = incidentItem.decode(newImageOf(record));
      const other = newest.get(incident.id)?.incident;
      if (!other || other.revision < incident.revision)
        newest.set(incident.id, { incident, sequenceNumber });
    });
  }
  // Incidents of one service share aggregates, so they take turns; services have nothing in common.
  const services = Map.groupBy(newest.values(), (due) => due.incident.serviceId);
  await Promise.all(
    [...services.values()].map(async (ofOne) => {
      for (const { incident, sequenceNumber } of ofOne)
        await attempt(failed, sequenceNumber, () => measure(ports, incident));
    }),
  );
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** What moves a measure moves the version: a counted signal or another clock does not. */
function mayMeasureOtherwise({ dynamodb }: DynamoDBRecord): boolean {
  const { OldImage, NewImage } = dynamodb ?? {};
  return !OldImage || OldImage["version"]?.N !== NewImage?.["version"]?.N;
}

async function attempt(failed: string[], sequenceNumber: string, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    console.error("a record could not be measured", { sequenceNumber, error });
    failed.push(sequenceNumber);
  }
}
