import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import type { Item } from "./table.ts";

/** The item as a stream record shows it after the write. */
export function newImageOf(record: DynamoDBRecord): Item {
  const image = record.dynamodb?.NewImage;
  if (!image) throw new Error(`stream record ${record.eventID ?? "?"} shows no new image`);
  return unmarshall(image as Record<string, AttributeValue>);
}
