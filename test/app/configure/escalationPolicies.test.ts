import { beforeEach, expect, it, vi } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createEscalationPolicy } from "../../../app/configure/createEscalationPolicy.ts";
import { createService } from "../../../app/configure/createService.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { setDefaultEscalationPolicy } from "../../../app/configure/setDefaultEscalationPolicy.ts";
import { updateEscalationPolicy } from "../../../app/configure/updateEscalationPolicy.ts";
import { updateService } from "../../../app/configure/updateService.ts";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import type { User } from "../../../domain/user.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const fresh = tablePerTest();
let ports: Configuration;
let ada: User;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  ada = await done(createUser(ports, asked({ name: "Ada" })));
  await done(createChannel(ports, asked({ name: "screen", kind: "console" })));
});

const pageAda = () => ({ name: "ML on call", steps: [{ targets: [{ userId: ada.id }] }] });
const makePolicy = () => done(createEscalationPolicy(ports, asked(pageAda())));
const policyOf = async (serviceId: string): Promise<EscalationPolicy | undefined> =>
  (await ports.config.service(serviceId))?.policy;

it("makes a policy of users and channels by name", async () => {
  const steps = [
    { targets: [{ userId: ada.id }, { channel: "screen" }], delaySeconds: 300 },
    { targets: [{ channel: "screen" }] },
  ];
  const policy = await done(createEscalationPolicy(ports, asked({ name: "ML", steps, repeat: 2 })));
  expect(policy).toEqual({
    id: policy.id,
    name: "ML",
    version: 1,
    repeat: 2,
    steps: [
      {
        targets: [
          { kind: "USER", id: ada.id, name: "Ada" },
          { kind: "CHANNEL", name: "screen" },
        ],
        delaySeconds: 300,
      },
      { targets: [{ kind: "CHANNEL", name: "screen" }] },
    ],
  });
});

const screen = { channel: "screen" };
it.each([
  [{ steps: [] }, "INVALID input.steps"],
  [{ steps: Array(21).fill({ targets: [screen] }) }, "INVALID input.steps"],
  [{ steps: [{ targets: [] }] }, "INVALID input.steps.0.targets"],
  [{ steps: [{ targets: Array(51).fill(screen) }] }, "INVALID input.steps.0.targets"],
  [{ steps: Array(5).fill({ targets: Array(50).fill(screen) }) }, "INVALID input.steps"],
  [{ steps: [{ targets: [{}] }] }, "INVALID input.steps.0.targets.0"],
  [{ steps: [{ targets: [{ ...screen, userId: "usr_1" }] }] }, "INVALID input.steps.0.targets.0"],
  [{ steps: [{ targets: [screen], delaySeconds: 0 }] }, "INVALID input.steps.0.delaySeconds"],
  [{ steps: [{ targets: [screen] }], repeat: 10 }, "INVALID input.repeat"],
  [{ steps: [{ targets: [screen] }], name: "" }, "INVALID input.name"],
  [{ steps: [{ targets: [{ userId: "usr_nobody" }] }] }, "NOT_FOUND input.steps.0.targets"],
  [{ steps: [{ targets: [{ channel: "pigeon" }] }] }, "NOT_FOUND input.steps.0.targets"],
])("refuses %j", async (input, failure) => {
  const request = asked({ name: "ML on call", ...input });
  expect(await failuresOf(createEscalationPolicy(ports, request))).toEqual([failure]);
});

it("renews the copy in every service that uses the policy, and in no other", async () => {
  const [policy, other] = [await makePolicy(), await makePolicy()];
  const user = asked({ name: "fraud-scoring", escalationPolicyId: policy.id });
  const stranger = asked({ name: "search-ranking", escalationPolicyId: other.id });
  const fraud = await done(createService(ports, user));
  const search = await done(createService(ports, stranger));
  await done(updateEscalationPolicy(ports, asked({ id: policy.id, repeat: 3 })));
  expect(await policyOf(fraud.id)).toEqual({ ...policy, repeat: 3, version: 2 });
  expect(await policyOf(search.id)).toEqual(other);
});

it("leaves the service's own version alone when it renews the copy", async () => {
  const policy = await makePolicy();
  const request = asked({ name: "fraud-scoring", escalationPolicyId: policy.id });
  const { id } = await done(createService(ports, request));
  await done(updateEscalationPolicy(ports, asked({ id: policy.id, repeat: 3 })));
  expect((await ports.config.service(id))?.version).toBe(1);
});

it("does not touch a service that has since chosen another policy", async () => {
  const [policy, other] = [await makePolicy(), await makePolicy()];
  const request = asked({ name: "fraud-scoring", escalationPolicyId: policy.id });
  const { id } = await done(createService(ports, request));
  await done(updateService(ports, asked({ id, escalationPolicyId: other.id })));
  await done(updateEscalationPolicy(ports, asked({ id: policy.id, repeat: 3 })));
  expect(await policyOf(id)).toEqual(other);
});

it("renews the default when it is a copy of the policy", async () => {
  const policy = await makePolicy();
  await done(setDefaultEscalationPolicy(ports, asked({ id: policy.id })));
  await done(updateEscalationPolicy(ports, asked({ id: policy.id, name: "ML, days" })));
  expect((await ports.config.defaultPolicy()).value).toMatchObject({
    name: "ML, days",
    version: 2,
  });
});

it("catches the copies up when the same request comes again after a crash", async () => {
  const policy = await makePolicy();
  const service = asked({ name: "fraud-scoring", escalationPolicyId: policy.id });
  const { id } = await done(createService(ports, service));
  const request = asked({ id: policy.id, repeat: 3 }, "key-1");
  vi.spyOn(ports.config, "spreadPolicy").mockRejectedValueOnce(new Error("crash"));
  await expect(updateEscalationPolicy(ports, request)).rejects.toThrow("crash");
  await done(updateEscalationPolicy(ports, request));
  expect(await policyOf(id)).toMatchObject({ repeat: 3, version: 2 });
});

it("never lets a service in with a copy that has been overtaken", async () => {
  const policy = await makePolicy();
  const updates = [1, 2, 3].map((repeat) =>
    done(updateEscalationPolicy(ports, asked({ id: policy.id, repeat }))),
  );
  const services = ["a", "b", "c"].map((name) =>
    done(createService(ports, asked({ name, escalationPolicyId: policy.id }))),
  );
  await Promise.all(updates);
  const copies = await Promise.all((await Promise.all(services)).map(({ id }) => policyOf(id)));
  const current = await ports.config.policy(policy.id);
  expect(copies).toEqual([current, current, current]);
});

it("refuses a default that is no policy", async () => {
  const request = asked({ id: "pol_none" });
  expect(await failuresOf(setDefaultEscalationPolicy(ports, request))).toEqual([
    "NOT_FOUND input.id",
  ]);
});
