import type { Setting } from "../app/configure/ports.ts";
import { AUDIENCES, CAPACITIES, type Capacity } from "../domain/communication/audience.ts";
import type { Communication } from "../domain/communication/communication.ts";
import { allTemplates } from "../domain/communication/shippedTemplates.ts";
import type { Person } from "../domain/user.ts";

/** Who may approve as what. */
export interface Reviewers {
  readonly capacity: Capacity;
  readonly users: readonly Person[];
}

/** How others are told, as GraphQL shows it. */
export const communicationSettings = ({ version, value }: Setting<Communication>) => ({
  version,
  channels: AUDIENCES.map((audience) => ({ audience, channels: value.channels[audience] })),
  reviewers: CAPACITIES.map((capacity) => ({ capacity, users: value.reviewers[capacity] })),
  templates: allTemplates(value),
});
