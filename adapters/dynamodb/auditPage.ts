import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { AuditEntry } from "../../domain/audit.ts";
import { auditItem } from "./items/audit.ts";
import { keys } from "./keys.ts";
import { logPage } from "./logPage.ts";
import type { Table } from "./table.ts";

/** A page of what was changed of a subject, newest first. */
export const auditPage = (
  table: Table,
  subject: string,
  page: PageRequest,
): Promise<Page<AuditEntry>> =>
  logPage(
    table,
    { pk: ownerOf(subject), prefix: "AUD#", codec: auditItem, order: "NEWEST_FIRST" },
    page,
  );

/** The partition that the entries about a subject are in; ids say by their prefix what they name. */
function ownerOf(subject: string): string {
  if (subject.startsWith("channel:")) return keys.channel(subject.slice("channel:".length)).pk;
  if (subject.startsWith("usr_")) return keys.user(subject).pk;
  if (subject.startsWith("team_")) return keys.team(subject).pk;
  if (subject.startsWith("sch_")) return keys.schedule(subject).pk;
  if (subject.startsWith("pol_")) return keys.policy(subject).pk;
  if (subject.startsWith("pbk_")) return keys.playbook(subject).pk;
  if (subject.startsWith("hbt_")) return keys.heartbeat(subject).pk;
  if (subject.startsWith("act_")) return keys.actionItem(subject).pk;
  const setting = SETTINGS.find(({ pk }) => pk === `CFG#${subject}`);
  return (setting ?? keys.service(subject)).pk;
}

const SETTINGS = [
  ...[keys.severities(), keys.defaultPolicy(), keys.awsRoutes()],
  ...[keys.subscriptions(), keys.playbooks(), keys.freezes(), keys.communication()],
];
