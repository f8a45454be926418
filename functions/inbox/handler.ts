import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { MailBucket } from "../../adapters/mailBucket.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { takeMail } from "./takeMail.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);

export const handler = takeMail({
  store: new DynamoIncidentStore(table),
  suppressions: new DynamoSuppressionLog(table),
  mails: new MailBucket(env.MAIL_BUCKET),
  clock: systemClock,
  ids,
});
