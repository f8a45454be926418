import { DynamoConfigStore } from "../../adapters/dynamodb/configStore.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { newVapidKeys, type VapidKeys } from "../../adapters/push/vapid.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { servePush } from "./servePush.ts";

const env = environment.parse(process.env);
const secrets = new SecretsManager(systemClock);

export const handler = servePush({
  config: new DynamoConfigStore(new Table(env.TABLE_NAME)),
  clock: systemClock,
  ids,
  secrets,
  secretPrefix: env.SECRET_PREFIX,
  reach: { loopback: env.STAGE === "dev" },
  vapid,
});

/** Made by the first who needs it; no channel can have the name. */
async function vapid(): Promise<VapidKeys> {
  const name = `${env.SECRET_PREFIX}/_vapid`;
  await secrets.putIfAbsent(name, JSON.stringify(await newVapidKeys()));
  return JSON.parse(await secrets.get(name));
}
