import type { Setting } from "../../app/configure/ports.ts";
import type { Freeze } from "../../domain/prevention/freeze.ts";
import { freezesItem } from "./items/freezes.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

export async function readFreezes(table: Table): Promise<Setting<readonly Freeze[]>> {
  const item = await table.get(keys.freezes());
  const stored = item && freezesItem.decode(item);
  return { version: stored?.version ?? 0, value: stored?.freezes ?? [] };
}
