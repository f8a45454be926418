import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it } from "vitest";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { at } from "../support/incidents.ts";

const client = new SecretsManagerClient({ region: "eu-west-1" });
const aws = mockClient(client);
let now = at("10:00");
let secrets: SecretsManager;
beforeEach(() => {
  aws.reset();
  now = at("10:00");
  secrets = new SecretsManager({ now: () => now }, client);
});
const exists = new ResourceExistsException({ message: "there", $metadata: {} });

it("makes a secret that is not there yet", async () => {
  aws.on(CreateSecretCommand).resolves({});
  await secrets.put("tocsin/dev/channels/pager", "one");
  expect(aws.commandCalls(CreateSecretCommand)[0]?.args[0].input).toMatchObject({
    Name: "tocsin/dev/channels/pager",
    SecretString: "one",
  });
  expect(aws.commandCalls(PutSecretValueCommand)).toHaveLength(0);
});

it("gives a secret that is there a new value", async () => {
  aws.on(CreateSecretCommand).rejects(exists);
  aws.on(PutSecretValueCommand).resolves({});
  await secrets.put("tocsin/dev/channels/pager", "two");
  expect(aws.commandCalls(PutSecretValueCommand)[0]?.args[0].input).toMatchObject({
    SecretId: "tocsin/dev/channels/pager",
    SecretString: "two",
  });
});

it("leaves a secret that is there alone when it was to be made", async () => {
  aws.on(CreateSecretCommand).rejects(exists);
  expect(await secrets.putIfAbsent("tocsin/dev/channels/pager", "two")).toBe(false);
  expect(aws.commandCalls(PutSecretValueCommand)).toHaveLength(0);
});

it("does not take another fault for a secret that is there", async () => {
  aws.on(CreateSecretCommand).rejects(new Error("denied"));
  await expect(secrets.put("tocsin/dev/channels/pager", "one")).rejects.toThrow("denied");
});

it("adds a version under the id that it is given", async () => {
  aws.on(CreateSecretCommand).rejects(exists);
  aws.on(PutSecretValueCommand).resolves({});
  await secrets.putVersion("tocsin/dev/integrations/int_1", "1".repeat(32), "two");
  expect(aws.commandCalls(PutSecretValueCommand)[0]?.args[0].input).toEqual({
    SecretId: "tocsin/dev/integrations/int_1",
    SecretString: "two",
    ClientRequestToken: "1".repeat(32),
  });
});

it("remembers each version by itself", async () => {
  aws.on(GetSecretValueCommand, { VersionId: "first" }).resolves({ SecretString: "one" });
  aws.on(GetSecretValueCommand, { VersionId: "second" }).resolves({ SecretString: "two" });
  const name = "tocsin/dev/integrations/int_1";
  const read = [];
  for (const version of ["first", "second", "first"]) read.push(await secrets.get(name, version));
  expect(read).toEqual(["one", "two", "one"]);
  expect(aws.commandCalls(GetSecretValueCommand)).toHaveLength(2);
});

it("remembers a secret for five minutes", async () => {
  aws
    .on(GetSecretValueCommand)
    .resolvesOnce({ SecretString: "one" })
    .resolves({ SecretString: "two" });
  const first = await secrets.get("tocsin/dev/channels/pager");
  now = at("10:04:59");
  const second = await secrets.get("tocsin/dev/channels/pager");
  now = at("10:05");
  const third = await secrets.get("tocsin/dev/channels/pager");
  expect([first, second, third]).toEqual(["one", "one", "two"]);
});
