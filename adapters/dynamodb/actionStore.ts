import type { ActionStore, Claim } from "../../app/actions/ports.ts";
import { type ActionRun, placeOfAction } from "../../domain/playbooks/actions/actionRun.ts";
import { type Instant, SECOND } from "../../domain/time.ts";
import { actionClaimItem } from "./items/actionClaim.ts";
import { actionRunItem } from "./items/actionRun.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Table } from "./table.ts";
import { unlessRefused } from "./unlessRefused.ts";

/** Longer than the function that carries one out may take. */
const LEASE = 60 * SECOND;

export class DynamoActionStore implements ActionStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async action(id: string): Promise<ActionRun | undefined> {
    const place = placeOfAction(id);
    const item = place && (await this.#table.get(keys.action(place.incidentId, place.number)));
    return item && actionRunItem.decode(item);
  }

  async claim(id: string, now: Instant): Promise<Claim> {
    const put = actionClaimItem.encode({ until: now + LEASE }, { ...keys.actionClaim(id) });
    const isPut = async (condition: Expression) =>
      (await unlessRefused(this.#table.put(put, condition).then(() => true))) === true;
    if (await isPut(MUST_NOT_EXIST)) return "FIRST";
    const isOver = {
      text: "#until <= :now",
      names: { "#until": "until" },
      values: { ":now": now },
    };
    return (await isPut(isOver)) ? "AGAIN" : "BUSY";
  }
}
