import { DynamoActionItemStore } from "../../adapters/dynamodb/actionItemStore.ts";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfigReader } from "../../adapters/dynamodb/configReader.ts";
import { DynamoDirectory } from "../../adapters/dynamodb/directory.ts";
import { DynamoDrillStore } from "../../adapters/dynamodb/drillStore.ts";
import { DynamoHeartbeatStore } from "../../adapters/dynamodb/heartbeatStore.ts";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoPageCheckStore } from "../../adapters/dynamodb/pageCheckStore.ts";
import { readFreezes } from "../../adapters/dynamodb/readFreezes.ts";
import { DynamoRosters } from "../../adapters/dynamodb/rosters.ts";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import { DynamoScheduleUses } from "../../adapters/dynamodb/scheduleUses.ts";
import { DynamoServiceIds } from "../../adapters/dynamodb/serviceIds.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { DynamoWindowStore } from "../../adapters/dynamodb/windowStore.ts";
import { ids } from "../../adapters/ids.ts";
import { laneQueues } from "../../adapters/laneQueues.ts";
import { SqsActionQueue } from "../../adapters/sqsActionQueue.ts";
import { SqsDeadlineQueue } from "../../adapters/sqsDeadlineQueue.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { fireReminder } from "../../app/actionItems/fireReminder.ts";
import { fireActionDeadline } from "../../app/actions/fireActionDeadline.ts";
import { fireDrillDeadline } from "../../app/drills/fireDrillDeadline.ts";
import { type FireDeadlinePorts, nothingStands } from "../../app/fireDeadline.ts";
import { fireIncidentDeadline } from "../../app/fireIncidentDeadline.ts";
import { fireHeartbeatDeadline } from "../../app/heartbeat/fireHeartbeatDeadline.ts";
import { fireMaintenanceDeadline } from "../../app/maintenance/fireMaintenanceDeadline.ts";
import { fireScheduleDeadline } from "../../app/oncall/fireScheduleDeadline.ts";
import { firePageCheckDeadline } from "../../app/pageCheck/firePageCheckDeadline.ts";
import { foundForClock } from "../../app/postmortems/foundForClock.ts";
import type { ReceivePorts } from "../../app/receiveSignals.ts";
import type { FireDeadline } from "../../domain/commands.ts";
import type { Environment } from "./env.ts";

/** Whoever has deadlines, and what fires them. */
export function portsFor(env: Environment): FireDeadlinePorts {
  const table = new Table(env.TABLE_NAME);
  const store = new DynamoIncidentStore(table);
  const rosters = new DynamoRosters(table);
  const queue = new SqsDeadlineQueue(env.DEADLINE_QUEUE_URL);
  const acts = new SqsActionQueue(env.ACTION_QUEUE_URL);
  const own = { clock: systemClock, ids };
  const signals = { ...own, store, suppressions: new DynamoSuppressionLog(table) };
  const heartbeats = { ...signals, heartbeats: new DynamoHeartbeatStore(table) };
  const windows = { ...signals, windows: new DynamoWindowStore(table), queue };
  const uses = new DynamoScheduleUses(table);
  const trials = forTrials(env, table, signals);
  const schedules = {
    ...own,
    schedules: new DynamoScheduleStore(table),
    config: rosters,
    rosters,
    check: { rosters, users: rosters, uses },
    handoff: {
      incidents: new DynamoIncidentReader(table),
      services: uses,
      freezes: { freezes: () => readFreezes(table) },
    },
  };
  const reminders = {
    actionItems: new DynamoActionItemStore(table),
    directory: rosters,
    clock: systemClock,
  };
  const lookUp = forPostmortems(table, store);
  return {
    store,
    queue,
    clock: systemClock,
    fire: {
      INCIDENT: (ref) => fireIncidentDeadline({ store, clock: systemClock, lookUp }, ref),
      SCHEDULE: (ref) => fireScheduleDeadline(schedules, ref),
      USER: nothingStands,
      HEARTBEAT: (ref) => fireHeartbeatDeadline(heartbeats, ref),
      ACTION: (ref) => fireActionDeadline({ store, clock: systemClock, acts }, ref),
      MAINTENANCE: (ref) => fireMaintenanceDeadline(windows, ref),
      ACTION_ITEM: (ref) => fireReminder(reminders, ref),
      PAGE_CHECK: (ref) => firePageCheckDeadline(trials.pageChecks, ref),
      DRILL_PLAN: (ref) => fireDrillDeadline(trials.drills, ref),
    },
  };
}

/** What drills and the synthetic page need. */
function forTrials(env: Environment, table: Table, signals: ReceivePorts) {
  const directory = new DynamoDirectory(table);
  const deliveries = new SqsDeliveryQueue(laneQueues(env), directory);
  return {
    drills: {
      ...{ ...signals, drills: new DynamoDrillStore(table) },
      incidents: new DynamoIncidentReader(table),
      freezes: () => readFreezes(table),
    },
    pageChecks: { ...signals, pageChecks: new DynamoPageCheckStore(table), deliveries, directory },
  };
}

/** What the clocks of postmortems need besides their incident. */
function forPostmortems(table: Table, store: DynamoIncidentStore) {
  const material = {
    ...{ store, incidents: new DynamoIncidentReader(table), changes: new DynamoChangeStore(table) },
    ...{ config: new DynamoConfigReader(table), services: new DynamoServiceIds(table) },
  };
  return (incidentId: string, fired: FireDeadline) => foundForClock(material, incidentId, fired);
}
