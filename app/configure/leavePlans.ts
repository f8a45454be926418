import type { EscalationPolicy } from "../../domain/policy.ts";
import { namedIn, policyWithoutUser } from "../../domain/policyWithoutUser.ts";
import { isIn, type Team } from "../../domain/team.ts";
import { allOf } from "./allOf.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, failed, notFound } from "./request.ts";

/** Takes a user out of every team, each with an entry of its own in the audit log. */
export async function leaveTeams(
  ports: ConfigurePorts,
  { actor }: ConfigRequest<unknown>,
  userId: string,
): Promise<void> {
  const { config } = ports;
  const teams = await allOf((page) => config.listTeams(page));
  const others = (ids: readonly string[]) => ids.filter((id) => id !== userId);
  for (const { id } of teams.filter((team) => isIn(team, userId)))
    await attempt<Team>(
      ports,
      { actor, input: {} },
      {
        action: "removeUser",
        subject: id,
        decide: async () => {
          const before = (await config.teams([id])).get(id);
          if (!before || !isIn(before, userId)) return gone(id);
          const { memberIds, managerIds, version } = before;
          const lists = { memberIds: others(memberIds), managerIds: others(managerIds) };
          const after = { ...before, ...lists, version: version + 1 };
          return change(after, { kind: "team", before, after });
        },
        recall: async () => undefined,
      },
    );
}

/** Takes a user out of every policy, and renews all copies that still name them. */
export async function leavePolicies(
  ports: ConfigurePorts,
  { actor }: ConfigRequest<unknown>,
  userId: string,
): Promise<void> {
  const { config } = ports;
  const policies = await allOf((page) => config.listPolicies(page));
  for (const { id } of policies.filter((policy) => namedIn(policy, userId)))
    await attempt<EscalationPolicy>(
      ports,
      { actor, input: {} },
      {
        action: "removeUser",
        subject: id,
        decide: async () => {
          const before = await config.policy(id);
          if (!before || !namedIn(before, userId)) return gone(id);
          const after = policyWithoutUser(before, userId);
          return change(after, { kind: "policy", before, after });
        },
        recall: async () => undefined,
      },
    );
  await renewCopies(ports, userId);
}

/** Copies are looked for by themselves: an earlier attempt may have changed the policy and not come to them. */
async function renewCopies({ config }: ConfigurePorts, userId: string): Promise<void> {
  const [services, standard] = await Promise.all([
    allOf((page) => config.listServices(page)),
    config.defaultPolicy(),
  ]);
  const copies = [...services.map(({ policy }) => policy), standard.value];
  const stale = copies.flatMap((copy) => (copy && namedIn(copy, userId) ? [copy.id] : []));
  for (const id of new Set(stale)) {
    const policy = await config.policy(id);
    if (policy) await config.spreadPolicy(policy);
  }
}

/** Somebody else was faster: there is nothing left to do here. */
const gone = (id: string) => failed(notFound(`${id} with this user`));
