import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { AuditEntry } from "../../domain/audit.ts";
import { auditItem } from "./items/audit.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

const AUDIT = "AUD#";

/** A page of what was changed of a subject, newest first. */
export async function auditPage(
  table: Table,
  subject: string,
  { first, after }: PageRequest,
): Promise<Page<AuditEntry>> {
  const owner = ownerOf(subject);
  // Between the first entry that there could be and the last that was seen.
  const { items } = await table.query({
    where: {
      text: "pk = :owner AND sk BETWEEN :from AND :to",
      values: {
        ":owner": owner,
        ":from": AUDIT,
        ":to": after ? `${AUDIT}${placeIn(after)}` : `${AUDIT}~`,
      },
    },
    newestFirst: true,
    consistent: true,
    limit: first + 2,
  });
  const seen = after && `${AUDIT}${placeIn(after)}`;
  const rest = items.filter(({ sk }) => sk !== seen);
  const entries = rest.slice(0, first).map((item) => ({
    cursor: Buffer.from(String(item["sk"]).slice(AUDIT.length)).toString("base64url"),
    value: auditItem.decode(item),
  }));
  return { entries, hasMore: rest.length > first };
}

/** A cursor that nobody was given leads to some place in the log, which harms nothing. */
const placeIn = (cursor: string): string => Buffer.from(cursor, "base64url").toString();

/** The partition that the entries about a subject are in; ids say by their prefix what they name. */
function ownerOf(subject: string): string {
  if (subject.startsWith("channel:")) return keys.channel(subject.slice("channel:".length)).pk;
  if (subject.startsWith("usr_")) return keys.user(subject).pk;
  if (subject.startsWith("team_")) return keys.team(subject).pk;
  if (subject.startsWith("sch_")) return keys.schedule(subject).pk;
  if (subject.startsWith("pol_")) return keys.policy(subject).pk;
  const setting = SETTINGS.find(({ pk }) => pk === `CFG#${subject}`);
  return (setting ?? keys.service(subject)).pk;
}

const SETTINGS = [keys.severities(), keys.defaultPolicy(), keys.awsRoutes()];
