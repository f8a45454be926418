import type { SentPage } from "../../domain/pages/sentPage.ts";
import { at } from "./incidents.ts";

/** A page about the opening of a SEV2 of one service, at 10:00 to the pager, unless it says otherwise. */
export const sentPage = (changes: Partial<SentPage> = {}): SentPage => ({
  incidentId: "inc_1",
  seq: 1,
  channel: "pager",
  serviceId: "fraudscoring",
  severity: "SEV2",
  at: at("10:00"),
  ...changes,
});
