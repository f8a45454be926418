import type { RosterReader } from "../../app/oncall/ports.ts";
import type { Schedule } from "../../domain/oncall/schedule.ts";
import type { Instant } from "../../domain/time.ts";
import { DynamoDirectory } from "./directory.ts";
import { DynamoScheduleReader } from "./scheduleReader.ts";
import type { Table } from "./table.ts";

/** Who may be on call: schedules, teams, and the users whom they name. */
export class DynamoRosters extends DynamoDirectory implements RosterReader {
  readonly #schedules: DynamoScheduleReader;

  constructor(table: Table) {
    super(table);
    this.#schedules = new DynamoScheduleReader(table);
  }

  schedules(ids: readonly string[], from: Instant): Promise<ReadonlyMap<string, Schedule>> {
    return this.#schedules.schedules(ids, from);
  }
}
