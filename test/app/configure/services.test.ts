import { beforeEach, expect, it } from "vitest";
import { createService } from "../../../app/configure/createService.ts";
import { setDefaultAwsService } from "../../../app/configure/setDefaultAwsService.ts";
import { updateService } from "../../../app/configure/updateService.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const ENDPOINTS = "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/fraud-*";
const ALARMS = "arn:aws:cloudwatch:*:123456789012:alarm:fraud-*";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

it("makes a service that resolves by itself and claims nothing unless said", async () => {
  const service = await done(createService(ports, asked({ name: "fraud-scoring" })));
  expect(service).toEqual({
    id: service.id,
    name: "fraud-scoring",
    version: 1,
    dependsOn: [],
    autoResolve: true,
    awsResources: [],
  });
  expect(await ports.config.service(service.id)).toEqual(service);
});

it("refuses a name that another service has in other letters", async () => {
  await done(createService(ports, asked({ name: "fraud-scoring" })));
  expect(await failuresOf(createService(ports, asked({ name: " Fraud-Scoring" })))).toEqual([
    "ALREADY_EXISTS input.name",
  ]);
});

it("lets one of two who want a name at the same time have it", async () => {
  const wanted = () => failuresOf(createService(ports, asked({ name: "fraud-scoring" })));
  const answers = await Promise.all([wanted(), wanted()]);
  expect(answers.flat()).toEqual(["ALREADY_EXISTS input.name"]);
});

it("gives a name free when the service takes another one", async () => {
  const { id } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  await done(updateService(ports, asked({ id, name: "fraud-detection" })));
  expect(await failuresOf(createService(ports, asked({ name: "fraud-scoring" })))).toEqual([]);
  expect(await failuresOf(createService(ports, asked({ name: "fraud-detection" })))).toEqual([
    "ALREADY_EXISTS input.name",
  ]);
});

it("changes the letters of its own name", async () => {
  const { id } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  const updated = await done(updateService(ports, asked({ id, name: "Fraud-Scoring" })));
  expect(updated.name).toBe("Fraud-Scoring");
});

it.each([
  [{ name: "x", dependsOn: ["nobody"] }, "NOT_FOUND input.dependsOn"],
  [{ name: "x", escalationPolicyId: "pol_none" }, "NOT_FOUND input.escalationPolicyId"],
  [{ name: "x", awsResources: ["my alarm"] }, "INVALID input.awsResources.0"],
  [{ name: "" }, "INVALID input.name"],
  [{ name: "x", description: "d".repeat(5_001) }, "INVALID input.description"],
])("refuses %j", async (input, failure) => {
  expect(await failuresOf(createService(ports, asked(input)))).toEqual([failure]);
});

it("refuses a service that depends on itself", async () => {
  const { id } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  expect(await failuresOf(updateService(ports, asked({ id, dependsOn: [id] })))).toEqual([
    "INVALID input.dependsOn",
  ]);
});

it("clears what an update names as null, and leaves the rest", async () => {
  const { id } = await done(
    createService(
      ports,
      asked({ name: "fraud-scoring", description: "Scores payments.", defaultCategory: "DRIFT" }),
    ),
  );
  const updated = await done(
    updateService(ports, asked({ id, description: null, autoResolve: false })),
  );
  expect(updated).toEqual({
    id,
    name: "fraud-scoring",
    version: 2,
    defaultCategory: "DRIFT",
    dependsOn: [],
    autoResolve: false,
    awsResources: [],
  });
});

it("routes the AWS resources that services claim, and drops what they no longer do", async () => {
  const fraud = await done(
    createService(ports, asked({ name: "fraud-scoring", awsResources: [ENDPOINTS, ALARMS] })),
  );
  const all = asked({ name: "everything", awsResources: ["arn:aws:*"] });
  const rest = await done(createService(ports, all));
  await done(updateService(ports, asked({ id: fraud.id, awsResources: [ALARMS] })));
  expect((await ports.config.awsRouting()).value.routes).toEqual([
    { pattern: "arn:aws:*", serviceId: rest.id },
    { pattern: ALARMS, serviceId: fraud.id },
  ]);
});

it("loses no route when several services claim resources at once", async () => {
  const claim = (name: string) =>
    done(createService(ports, asked({ name, awsResources: [`arn:aws:ec2:${name}`] })));
  await Promise.all(["a", "b", "c", "d"].map(claim));
  expect((await ports.config.awsRouting()).value.routes).toHaveLength(4);
});

it("sets the service of events that nobody claims, and takes it back", async () => {
  const { id } = await done(
    createService(ports, asked({ name: "platform", awsResources: [ALARMS] })),
  );
  await done(setDefaultAwsService(ports, asked({ serviceId: id })));
  expect((await ports.config.awsRouting()).value.defaultServiceId).toBe(id);
  await done(setDefaultAwsService(ports, asked({ serviceId: null })));
  expect((await ports.config.awsRouting()).value).toEqual({
    routes: [{ pattern: ALARMS, serviceId: id }],
  });
});

it("refuses a claim that the one item of all routes has no room for", async () => {
  const claim = (service: number) => {
    const patterns = Array.from(
      { length: 50 },
      (_, n) => `arn:aws:s3:::${n}-${service}-${"x".repeat(480)}`,
    );
    return failuresOf(createService(ports, asked({ name: `s${service}`, awsResources: patterns })));
  };
  const answers: string[] = [];
  for (let service = 0; service < 12; service++) answers.push(...(await claim(service)));
  expect(answers).toEqual(["INVALID input.awsResources"]);
});
