import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import { parseSeverity, type Severity } from "../../../domain/severity.ts";
import type { Statement } from "../../../domain/statement.ts";
import { severityIn } from "../reading/severityIn.ts";
import { labelsOfTags } from "../reading/tags.ts";
import { filled, maybeFilled } from "../reading/template.ts";
import { defineSource, type SourceContext } from "./source.ts";

const schema = z.object({
  rule_id: filled,
  alert_id: filled,
  action_group: filled,
  action_group_name: maybeFilled,
  alert_uuid: maybeFilled,
  rule_name: maybeFilled,
  rule_type: maybeFilled,
  rule_tags: maybeFilled,
  rule_url: maybeFilled,
  space_id: maybeFilled,
  severity: maybeFilled,
  date: maybeFilled,
  started: maybeFilled,
  reason: maybeFilled,
  details_url: maybeFilled,
});
type Notification = z.infer<typeof schema>;

/** Rules of Kibana, in the body of docs/sources.md: its webhook connector has none of its own. */
export const elastic = defineSource({
  name: "elastic",
  expects:
    "the body that docs/sources.md gives for Elastic, for each alert: { rule_id, alert_id, action_group, … }",
  schema,
  shape: z.object({ rule_id: z.string(), alert_id: z.string(), action_group: z.string() }),
  toSignals: (notification, context): readonly Statement[] => [read(notification, context)],
});

function read(notification: Notification, { receivedAt }: SourceContext): Statement {
  const { rule_id, alert_id, alert_uuid, space_id, action_group, reason } = notification;
  const dedupKey = `elastic/${space_id ?? "default"}/${rule_id}/${alert_id}`;
  const isOver = action_group.toLowerCase() === "recovered";
  const severity = severityOf(notification);
  const occurredAt = pastInstantOf(notification.date, receivedAt);
  const startedAt = pastInstantOf(notification.started, receivedAt);
  const title = titleFrom(notification.rule_name ?? "") || `Elastic rule ${rule_id}`;
  return {
    source: "elastic",
    dedupKey,
    state: isOver ? "RESOLVED" : "FIRING",
    title,
    ...(reason && { description: descriptionFrom(reason) }),
    ...(severity && { severity }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(startedAt !== undefined && !isOver && { startedAt }),
    ...(alert_uuid && { episode: `${dedupKey}@${alert_uuid}` }),
    ...(alert_uuid && isOver && { messageId: `${alert_uuid}:recovered` }),
    labels: labelsOf(notification),
    links: linksFrom([
      { text: "alert", href: notification.details_url },
      { text: "rule", href: notification.rule_url },
    ]),
  };
}

/** What the body says, then a tag of the rule, then the group that the alert is in ("Critical", "Warning"). */
const severityOf = ({
  severity,
  rule_tags,
  action_group_name,
}: Notification): Severity | undefined =>
  parseSeverity(severity ?? "") ??
  severityIn(labelsOfTags(rule_tags)) ??
  parseSeverity(action_group_name ?? "");

const labelsOf = (notification: Notification): Record<string, string> =>
  labelsFrom({
    ...labelsOfTags(notification.rule_tags),
    alert: notification.alert_id,
    rule: notification.rule_id,
    ruleType: notification.rule_type,
    actionGroup: notification.action_group,
    space: notification.space_id,
  });
