import { parseMail } from "../functions/inbox/parseMail.ts";
import type { ReplayHost } from "./findHost.ts";
import type { ReplayRequest } from "./replayRequest.ts";

/** A saved mail as the JSON of one, since a host need not receive mail. */
export async function replayMail(host: ReplayHost, raw: Uint8Array): Promise<ReplayRequest> {
  const mail = await parseMail(raw);
  const body = mail && {
    ...mail,
    to: mail.headers["to"]?.split(","),
    date: mail.sentAt === undefined ? undefined : new Date(mail.sentAt).toISOString(),
  };
  return {
    source: "email",
    path: `/v1/signals/email/${host.integrationKey}`,
    body: JSON.stringify(body ?? {}),
  };
}
