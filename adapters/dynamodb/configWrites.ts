import type { ConfigConflict, ConfigEdit } from "../../app/configure/ports.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Service } from "../../domain/service.ts";
import { awsRoutesItem } from "./items/awsRoutes.ts";
import { channelItem, channelPlacement } from "./items/channel.ts";
import { integrationItem, integrationPlacement } from "./items/integration.ts";
import { nameItem } from "./items/name.ts";
import { defaultPolicyItem, policyItem, policyPlacement, policyUseItem } from "./items/policy.ts";
import { serviceItem, servicePlacement } from "./items/service.ts";
import { severitiesItem } from "./items/severities.ts";
import { userItem, userPlacement } from "./items/user.ts";
import { keys } from "./keys.ts";
import { type Expression, type Item, MUST_NOT_EXIST, type Write } from "./table.ts";

/** A write, and what it means when its condition does not hold. */
export interface GuardedWrite {
  readonly write: Write;
  readonly conflict: ConfigConflict;
}

/** The writes of one edit; the first is the object itself. */
export function writesOf(edit: ConfigEdit): [GuardedWrite, ...GuardedWrite[]] {
  switch (edit.kind) {
    case "service":
      return [
        object(edit, serviceItem.encode(edit.after, servicePlacement(edit.after))),
        ...beside(edit),
      ];
    case "policy":
      return [object(edit, policyItem.encode(edit.after, policyPlacement(edit.after)))];
    case "user":
      return [object(edit, userItem.encode(edit.after, userPlacement(edit.after)))];
    case "channel": {
      const item = channelItem.encode(edit.after, channelPlacement(edit.after));
      return [{ ...object(edit, item), conflict: edit.before ? "STALE" : "NAME_TAKEN" }];
    }
    case "integration": {
      const item = integrationItem.encode(edit.after, integrationPlacement(edit.after));
      return [guarded(item, edit.before ? NOT_REVOKED : MUST_NOT_EXIST)];
    }
    case "severities": {
      const { version, value: table } = edit.after;
      return [object(edit, severitiesItem.encode({ version, table }, { ...keys.severities() }))];
    }
    case "awsRouting": {
      const { version, value } = edit.after;
      return [object(edit, awsRoutesItem.encode({ version, ...value }, { ...keys.awsRoutes() }))];
    }
    case "defaultPolicy": {
      const { version, value: policy } = edit.after;
      const item = defaultPolicyItem.encode({ version, policy }, { ...keys.defaultPolicy() });
      return [object(edit, item), isCurrent(policy)];
    }
  }
}

const NOT_REVOKED: Expression = {
  text: "attribute_exists(pk) AND attribute_not_exists(revokedAt)",
};

const guarded = (item: Item, condition: Expression): GuardedWrite => ({
  write: { put: item, condition },
  conflict: "STALE",
});

interface Versioned {
  readonly version: number;
}
/** A setting of version 0 has never been written. */
const object = ({ before }: { readonly before?: Versioned }, item: Item): GuardedWrite =>
  guarded(item, before && before.version > 0 ? isVersion(before.version) : MUST_NOT_EXIST);

const isVersion = (version: number): Expression => ({
  text: "#version = :version",
  names: { "#version": "version" },
  values: { ":version": version },
});

/** A copy may be written only while it is what the policy says. */
const isCurrent = (policy: EscalationPolicy): GuardedWrite => ({
  write: { check: keys.policy(policy.id), condition: isVersion(policy.version) },
  conflict: "STALE",
});

interface ServiceEdit {
  readonly before?: Service;
  readonly after: Service;
}
const beside = (edit: ServiceEdit): GuardedWrite[] => [...nameWrites(edit), ...policyWrites(edit)];

function nameWrites({ before, after }: ServiceEdit): GuardedWrite[] {
  const wanted = keys.name("service", after.name);
  const held = before && keys.name("service", before.name);
  if (held?.pk === wanted.pk) return [];
  const lock = nameItem.encode({ ownerId: after.id }, { ...wanted });
  return [
    { write: { put: lock, condition: MUST_NOT_EXIST }, conflict: "NAME_TAKEN" },
    ...(held ? [unguarded({ delete: held })] : []),
  ];
}

function policyWrites({ before, after }: ServiceEdit): GuardedWrite[] {
  const writes = after.policy ? [isCurrent(after.policy)] : [];
  if (before?.policy?.id === after.policy?.id) return writes;
  if (before?.policy)
    writes.push(unguarded({ delete: keys.policyUse(before.policy.id, after.id) }));
  if (after.policy) {
    const place = keys.policyUse(after.policy.id, after.id);
    writes.push(unguarded({ put: policyUseItem.encode({ serviceId: after.id }, { ...place }) }));
  }
  return writes;
}

const unguarded = (write: Write): GuardedWrite => ({ write, conflict: "STALE" });
