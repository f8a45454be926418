import { DynamoActionStore } from "../../adapters/dynamodb/actionStore.ts";
import { DynamoConfigReader } from "../../adapters/dynamodb/configReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoPlaybookReader } from "../../adapters/dynamodb/playbookReader.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import type { ActPorts } from "../../app/actions/ports.ts";
import type { Environment } from "./env.ts";
import { httpPerformer } from "./performers/http.ts";
import { ssmAutomation } from "./performers/ssmAutomation.ts";
import { stepFunctions } from "./performers/stepFunctions.ts";

export function portsFor({ TABLE_NAME }: Environment): ActPorts {
  const table = new Table(TABLE_NAME);
  const config = new DynamoConfigReader(table);
  const secrets = new SecretsManager(systemClock);
  return {
    store: new DynamoIncidentStore(table),
    actions: new DynamoActionStore(table),
    playbooks: new DynamoPlaybookReader(table),
    config,
    clock: systemClock,
    performers: {
      HTTP: httpPerformer({ config, secrets, clock: systemClock }),
      STEP_FUNCTIONS: stepFunctions,
      SSM_AUTOMATION: ssmAutomation,
    },
  };
}
