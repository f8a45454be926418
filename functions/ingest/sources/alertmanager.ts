import { alertGroup, readAlertGroup } from "../reading/alertGroup.ts";
import { defineSource } from "./source.ts";

export const alertmanager = defineSource({
  name: "alertmanager",
  expects: "an Alertmanager webhook: { status, alerts: [{ labels, annotations, startsAt, … }] }",
  schema: alertGroup,
  toSignals: (group, { receivedAt }) =>
    readAlertGroup(group, {
      source: "alertmanager",
      name: "Alertmanager",
      receivedAt,
      keyPrefix: "",
      linksOf: () => [],
      labelsOf: () => ({}),
    }),
});
