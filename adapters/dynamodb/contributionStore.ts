import type {
  ContributionChange,
  ContributionStore,
  StoredContribution,
} from "../../app/metrics/ports.ts";
import { type Contribution, daysOf } from "../../domain/contribution.ts";
import { contributionItem } from "./items/contribution.ts";
import { failureItem } from "./items/failure.ts";
import { measuredOnItem } from "./items/measuredOn.ts";
import { metricsCellItem } from "./items/metricsCell.ts";
import { type Key, keys } from "./keys.ts";
import {
  cancellationReasons,
  type Expression,
  type Item,
  MUST_NOT_EXIST,
  type Table,
  type Write,
} from "./table.ts";

/** Contributions, and with each the cells, day pointers and failures that follow from it. */
export class DynamoContributionStore implements ContributionStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(incidentId: string): Promise<StoredContribution | undefined> {
    const item = await this.#table.get(keys.contribution(incidentId));
    return item && contributionItem.decode(item);
  }

  async replace({ before, after, cells }: ContributionChange) {
    const own = contributionItem.encode(after, { ...keys.contribution(after.incidentId) });
    const condition = unchangedSince(before);
    const followers: readonly Write[] = [
      ...cells.map((cell) => ({
        update: metricsCellItem.key(cell),
        with: metricsCellItem.addition(cell),
      })),
      ...moved(recordsOf(before?.contribution), recordsOf(after.contribution)),
    ];
    return outcomeOf(
      followers.length === 0
        ? this.#table.put(own, condition)
        : this.#table.transact([{ put: own, condition }, ...followers]),
    );
  }
}

async function outcomeOf(write: Promise<void>): Promise<"DONE" | "OUTDATED" | "CONTENTION"> {
  try {
    await write;
    return "DONE";
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    const reasons = [name, ...(cancellationReasons(error) ?? [])];
    if (reasons.some((reason) => reason.startsWith("ConditionalCheckFailed"))) return "OUTDATED";
    if (reasons.some((reason) => reason.startsWith("TransactionConflict"))) return "CONTENTION";
    throw error;
  }
}

const unchangedSince = (before: StoredContribution | undefined): Expression =>
  before
    ? { text: "revision = :revision", values: { ":revision": before.revision } }
    : MUST_NOT_EXIST;

/** The items a contribution is found by: one for each day it touches, one for the failure it may be. */
function recordsOf(contribution: Contribution | undefined): readonly Item[] {
  if (!contribution) return [];
  const { incidentId, serviceId, severity, category, failedAt } = contribution;
  const days = [...daysOf(contribution)].map((day) =>
    measuredOnItem.encode({ incidentId }, { ...keys.measuredOn(serviceId, day, incidentId) }),
  );
  if (failedAt === undefined) return days;
  const failure = { serviceId, severity, category, startedAt: failedAt };
  return [
    ...days,
    failureItem.encode(failure, { ...keys.failure(serviceId, failedAt, incidentId) }),
  ];
}

/** Writes what is new or different and deletes what is gone; most changes touch none of them. */
function moved(before: readonly Item[], after: readonly Item[]): readonly Write[] {
  const keyOf = (item: Item) => ({ pk: item["pk"], sk: item["sk"] }) as Key;
  const name = (item: Item) => `${item["pk"]}\n${item["sk"]}`;
  const written = new Set(before.map((item) => JSON.stringify(item)));
  const kept = new Set(after.map(name));
  return [
    ...after.filter((item) => !written.has(JSON.stringify(item))).map((put) => ({ put })),
    ...before.filter((item) => !kept.has(name(item))).map((item) => ({ delete: keyOf(item) })),
  ];
}
