import type { ActionRun } from "../../domain/playbooks/actions/actionRun.ts";
import { actionRunItem } from "./items/actionRun.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** What the playbooks of an incident have had done, oldest first. */
export async function actionsOf(table: Table, incidentId: string): Promise<readonly ActionRun[]> {
  const items = await table.queryAll({
    where: {
      text: "pk = :incident AND begins_with(sk, :action)",
      values: { ":incident": keys.incident(incidentId).pk, ":action": "DO#" },
    },
    consistent: true,
  });
  return items.map(actionRunItem.decode);
}
