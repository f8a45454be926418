import type { ConfigEdit } from "../../app/configure/ports.ts";
import { schedulesOfPolicy, teamsOfPolicy } from "../../domain/namedByPolicy.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Service } from "../../domain/service.ts";
import type { Instant } from "../../domain/time.ts";
import { writesOfClocked } from "./clockedWrites.ts";
import { guarded, isVersion, object, unguarded } from "./guards.ts";
import { calendarFeedItem } from "./items/calendarFeed.ts";
import { changeItem, changePlacement } from "./items/change.ts";
import { channelItem, channelPlacement } from "./items/channel.ts";
import { contactCodeItem, contactCodePlacement } from "./items/contactCode.ts";
import { integrationItem, integrationPlacement } from "./items/integration.ts";
import { policyItem, policyPlacement, policyUseItem } from "./items/policy.ts";
import { pushInvitationItem, pushInvitationPlacement } from "./items/pushInvitation.ts";
import { serviceItem, servicePlacement } from "./items/service.ts";
import { teamItem, teamPlacement } from "./items/team.ts";
import { testPagesItem, testPagesPlacement } from "./items/testPages.ts";
import { userItem, userPlacement } from "./items/user.ts";
import { keys } from "./keys.ts";
import { nameWrites } from "./nameWrites.ts";
import { writesOfPlaybook } from "./playbookWrites.ts";
import { type SettingEdit, settingItem } from "./settingItem.ts";
import { type Expression, MUST_NOT_EXIST } from "./table.ts";
import { userLocks } from "./userLocks.ts";
import { endOfUses, type GuardedWrite, useWrites } from "./uses.ts";

type EditOf<Kind extends ConfigEdit["kind"]> = Extract<ConfigEdit, { readonly kind: Kind }>;
/** The writes of one edit; the first is the object itself. */
type Writes = [GuardedWrite, ...GuardedWrite[]];

export function writesOf(edit: ConfigEdit): Writes {
  switch (edit.kind) {
    case "service":
      return writesOfService(edit);
    case "policy":
      return writesOfPolicy(edit);
    case "user":
      return writesOfUser(edit);
    case "contactCode":
    case "contactCodeUse":
      return [writeOfCode(edit)];
    case "testPages":
      return [object(edit, testPagesItem.encode(edit.after, testPagesPlacement(edit.after)))];
    case "pushInvitation":
    case "pushInvitationUse":
      return [writeOfInvitation(edit)];
    case "team":
    case "teamDeletion":
      return writesOfTeam(edit);
    case "channel":
      return [writeOfChannel(edit)];
    case "integration":
      return [writeOfIntegration(edit)];
    case "calendarFeed":
      return writesOfFeed(edit);
    case "serviceChange":
      return [guarded(changeItem.encode(edit.after, changePlacement(edit.after)), MUST_NOT_EXIST)];
    case "playbook":
    case "playbookProposal":
      return writesOfPlaybook(edit);
    case "actionItem":
    case "heartbeat":
    case "heartbeatDeletion":
    case "windowClock":
    case "drillSeries":
    case "drillSeriesDeletion":
    case "pageCheck":
      return writesOfClocked(edit);
    default:
      return writesOfSetting(edit);
  }
}

/** A setting that is a copy of a policy is written only while it is what the policy says. */
const writesOfSetting = (edit: SettingEdit): Writes =>
  edit.kind === "defaultPolicy"
    ? [object(edit, settingItem(edit)), isCurrent(edit.after.value)]
    : [object(edit, settingItem(edit))];

const writesOfUser = (edit: EditOf<"user">): Writes => [
  object(edit, userItem.encode(edit.after, userPlacement(edit.after))),
  ...userLocks(edit),
];

const writesOfService = (edit: EditOf<"service">): Writes => [
  object(edit, serviceItem.encode(edit.after, servicePlacement(edit.after))),
  ...nameWrites("service", edit),
  ...policyWrites(edit),
  ...teamWrites(edit, ({ teamId }) => (teamId === undefined ? [] : [teamId])),
];

const writesOfPolicy = (edit: EditOf<"policy">): Writes => [
  object(edit, policyItem.encode(edit.after, policyPlacement(edit.after))),
  ...teamWrites(edit, teamsOfPolicy),
  ...useWrites({
    of: "SCHEDULE",
    ownerId: edit.after.id,
    before: edit.before ? schedulesOfPolicy(edit.before) : [],
    after: schedulesOfPolicy(edit.after),
  }),
];

function writeOfChannel(edit: EditOf<"channel">): GuardedWrite {
  const item = channelItem.encode(edit.after, channelPlacement(edit.after));
  return { ...object(edit, item), conflict: edit.before ? "STALE" : "NAME_TAKEN" };
}

const writeOfIntegration = ({ before, after }: EditOf<"integration">): GuardedWrite =>
  guarded(
    integrationItem.encode(after, integrationPlacement(after)),
    before ? isUnchangedKey(before.version) : MUST_NOT_EXIST,
  );

function writeOfCode(edit: EditOf<"contactCode"> | EditOf<"contactCodeUse">): GuardedWrite {
  const { before } = edit;
  const condition = before ? isSentAt(before.sentAt) : MUST_NOT_EXIST;
  if (edit.kind === "contactCode")
    return guarded(contactCodeItem.encode(edit.after, contactCodePlacement(edit.after)), condition);
  const key = keys.contactCode(edit.before.userId, edit.before.channel);
  return { write: { delete: key, condition }, conflict: "STALE" };
}

function writesOfTeam(edit: EditOf<"team"> | EditOf<"teamDeletion">): Writes {
  if (edit.kind === "team")
    return [object(edit, teamItem.encode(edit.after, teamPlacement(edit.after)))];
  const { id, version } = edit.before;
  const write = { delete: keys.team(id), condition: isVersion(version) };
  return [{ write, conflict: "STALE" }, endOfUses("TEAM", id)];
}

/** A revoked feed stays with its owner, and its secret leads nowhere. */
function writesOfFeed({ before, after }: EditOf<"calendarFeed">): Writes {
  const { tokenHash, userId, id } = after;
  const owned = calendarFeedItem.encode(after, { ...keys.ownedFeed(userId, id) });
  const key = keys.calendarFeed(tokenHash);
  return [
    guarded(owned, before ? NOT_REVOKED : MUST_NOT_EXIST),
    before
      ? unguarded({ delete: key })
      : guarded(calendarFeedItem.encode(after, { ...key }), MUST_NOT_EXIST),
  ];
}

const NOT_REVOKED: Expression = {
  text: "attribute_exists(pk) AND attribute_not_exists(revokedAt)",
};

/** What was written before integrations could change has no version. */
const isUnchangedKey = (version: number): Expression => ({
  text: `${NOT_REVOKED.text} AND (#version = :version OR attribute_not_exists(#version))`,
  names: { "#version": "version" },
  values: { ":version": version },
});

const isSentAt = (at: Instant): Expression => ({
  text: "sentAt = :sentAt",
  values: { ":sentAt": at },
});

/** A copy may be written only while it is what the policy says. */
const isCurrent = (policy: EscalationPolicy): GuardedWrite => ({
  write: { check: keys.policy(policy.id), condition: isVersion(policy.version) },
  conflict: "STALE",
});

const teamWrites = <T extends { readonly id: string }>(
  { before, after }: { readonly before?: T; readonly after: T },
  teamsOf: (owner: T) => readonly string[],
): GuardedWrite[] =>
  useWrites({
    of: "TEAM",
    ownerId: after.id,
    before: before ? teamsOf(before) : [],
    after: teamsOf(after),
  });

function policyWrites({ before, after }: { readonly before?: Service; readonly after: Service }) {
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

function writeOfInvitation(
  edit: EditOf<"pushInvitation"> | EditOf<"pushInvitationUse">,
): GuardedWrite {
  if (edit.kind === "pushInvitation")
    return guarded(
      pushInvitationItem.encode(edit.after, pushInvitationPlacement(edit.after)),
      MUST_NOT_EXIST,
    );
  const key = keys.pushInvitation(edit.before.tokenHash);
  return { write: { delete: key, condition: MUST_EXIST }, conflict: "STALE" };
}

const MUST_EXIST: Expression = { text: "attribute_exists(pk)" };
