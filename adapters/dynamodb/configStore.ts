import { setTimeout as wait } from "node:timers/promises";
import type { ConfigChange, ConfigConflict, ConfigStore } from "../../app/configure/ports.ts";
import type { EarlierRequest } from "../../app/ports.ts";
import type { AuditEntry } from "../../domain/audit.ts";
import { type ContactCode, MOST_TRIES } from "../../domain/contactCode.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Instant } from "../../domain/time.ts";
import { DynamoConfigReader } from "./configReader.ts";
import { writesOf } from "./configWrites.ts";
import { auditItem } from "./items/audit.ts";
import { contactCodeItem } from "./items/contactCode.ts";
import { idempotencyItem, inSeconds, requestWrite } from "./items/idempotency.ts";
import { policyUseItem } from "./items/policy.ts";
import { type Key, keys } from "./keys.ts";
import { refusal } from "./refusal.ts";
import type { Update, Write } from "./table.ts";
import type { GuardedWrite } from "./uses.ts";

const LONGEST_PAUSE_MS = 50;
/** Copies that are renewed at the same time. */
const AT_ONCE = 20;

export class DynamoConfigStore extends DynamoConfigReader implements ConfigStore {
  async earlier(key: string, now: Instant): Promise<EarlierRequest | undefined> {
    const item = await this.table.get(keys.idempotency(key));
    return item && Number(item["expiresAt"]) > inSeconds(now)
      ? idempotencyItem.decode(item)
      : undefined;
  }

  async commit(change: ConfigChange): Promise<ConfigConflict | undefined> {
    const writes = writesOfChange(change);
    try {
      await this.table.transact(writes.map(({ write }) => write));
      return undefined;
    } catch (error) {
      const refused = refusal(error, writes);
      if (refused !== "CONTENTION") return refused.conflict;
      // Two transactions met on one item; a moment of chance keeps them from meeting again.
      await wait(Math.random() * LONGEST_PAUSE_MS);
      return refused;
    }
  }

  async tryContactCode(
    userId: string,
    channel: string,
    now: Instant,
  ): Promise<ContactCode | undefined> {
    const place = keys.contactCode(userId, channel);
    try {
      return contactCodeItem.decode(await this.table.update(place, oneTry(now)));
    } catch (error) {
      if (isRefused(error)) return undefined;
      throw error;
    }
  }

  async spreadPolicy(policy: EscalationPolicy): Promise<void> {
    const uses = await this.table.queryAll({
      where: {
        text: "pk = :policy AND begins_with(sk, :use)",
        values: { ":policy": keys.policy(policy.id).pk, ":use": "USE#" },
      },
      consistent: true,
    });
    const services = uses.map(policyUseItem.decode).map((use) => keys.service(use.serviceId));
    const holders = [keys.defaultPolicy(), ...services];
    for (let done = 0; done < holders.length; done += AT_ONCE)
      await Promise.all(
        holders.slice(done, done + AT_ONCE).map((holder) => this.#renew(holder, policy)),
      );
  }

  /** A holder that has a newer copy, or another policy by now, is left as it is. */
  async #renew(holder: Key, policy: EscalationPolicy): Promise<void> {
    try {
      await this.table.update(holder, renewal(policy));
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === "ConditionalCheckFailedException";

const oneTry = (now: Instant): Update => ({
  text: "ADD tries :one",
  condition: "attribute_exists(pk) AND tries < :most AND #until > :now",
  names: { "#until": "until" },
  values: { ":one": 1, ":most": MOST_TRIES, ":now": now },
});

function writesOfChange({ edits, audit, idempotency }: ConfigChange): GuardedWrite[] {
  const writes = edits.map(writesOf);
  const owner = writes[0]?.[0].write;
  if (!owner) throw new Error("an edit writes its object first");
  return [
    ...(idempotency
      ? [
          {
            write: requestWrite(idempotency, audit.subject, audit.at),
            conflict: "IDEMPOTENCY" as const,
          },
        ]
      : []),
    ...writes.flat(),
    auditWrite(partitionOf(owner), audit),
  ];
}

function partitionOf(write: Write): string {
  if ("put" in write) return String(write.put["pk"]);
  if ("delete" in write) return write.delete.pk;
  throw new Error("an edit puts or deletes its object");
}

const auditWrite = (owner: string, audit: AuditEntry): GuardedWrite => ({
  write: { put: auditItem.encode(audit, { ...keys.audit(owner, audit.at, audit.id) }) },
  conflict: "STALE",
});

const renewal = (policy: EscalationPolicy): Update => ({
  text: "SET #policy = :policy",
  condition: "#policy.#id = :id AND #policy.#version < :version",
  names: { "#policy": "policy", "#id": "id", "#version": "version" },
  values: { ":policy": policy, ":id": policy.id, ":version": policy.version },
});
