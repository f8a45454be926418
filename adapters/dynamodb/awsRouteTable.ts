import type { AwsRoutes } from "../../app/ingestPorts.ts";
import { serviceForArns } from "../../domain/serviceForArns.ts";
import { awsRoutesItem } from "./items/awsRoutes.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** Routes of AWS events as `configure` has written them. */
export class AwsRouteTable implements AwsRoutes {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async serviceFor(arns: readonly string[]): Promise<string | undefined> {
    const item = await this.#table.get(keys.awsRoutes());
    return item && serviceForArns(awsRoutesItem.decode(item), arns);
  }
}
