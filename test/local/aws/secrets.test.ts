import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretCommand,
} from "@aws-sdk/client-secrets-manager";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LocalSecrets } from "../../../local/aws/localSecrets.ts";
import { openStateDb } from "../../../local/aws/stateDb.ts";
import { startTestGateway } from "./startTestGateway.ts";

let local: Awaited<ReturnType<typeof startTestGateway>>;
let secrets: SecretsManagerClient;

beforeAll(async () => {
  const Resource = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:tocsin/dev/channels/*";
  const Action = ["secretsmanager:GetSecretValue", "secretsmanager:CreateSecret"];
  local = await startTestGateway({ statements: [{ Effect: "Allow", Action, Resource }] });
  secrets = new SecretsManagerClient(local.as("host"));
});
afterAll(() => local.stop());

test("a secret is read by its name and by its ARN", async () => {
  const Name = "tocsin/dev/channels/slack";
  const { ARN } = await secrets.send(new CreateSecretCommand({ Name, SecretString: "one" }));
  expect(ARN).toMatch(/:secret:tocsin\/dev\/channels\/slack-[0-9a-zA-Z]{6}$/);

  const byName = await secrets.send(new GetSecretValueCommand({ SecretId: Name }));
  const byArn = await secrets.send(new GetSecretValueCommand({ SecretId: ARN }));

  expect(byName.SecretString).toBe("one");
  expect(byArn.VersionId).toBe(byName.VersionId);
});

test("a new value is a new version of the same secret", async () => {
  const first = await secrets.send(new CreateSecretCommand({ Name: "v", SecretString: "one" }));

  const put = await secrets.send(new PutSecretValueCommand({ SecretId: "v", SecretString: "two" }));
  await secrets.send(new UpdateSecretCommand({ SecretId: "v", Description: "a test" }));

  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "v" }));
  const described = await secrets.send(new DescribeSecretCommand({ SecretId: "v" }));
  expect(SecretString).toBe("two");
  expect(put.VersionId).not.toBe(first.VersionId);
  expect(described).toMatchObject({ ARN: first.ARN, Description: "a test" });
});

test("an earlier version is read by its id, and giving it again changes nothing", async () => {
  const first = { SecretString: "one", ClientRequestToken: "1".repeat(32) };
  await secrets.send(new CreateSecretCommand({ Name: "kept", ...first }));
  const second = { SecretString: "two", ClientRequestToken: "2".repeat(32) };
  await secrets.send(new PutSecretValueCommand({ SecretId: "kept", ...second }));
  await secrets.send(new PutSecretValueCommand({ SecretId: "kept", ...first }));

  const read = (id: object) => secrets.send(new GetSecretValueCommand({ SecretId: "kept", ...id }));
  const answers = await Promise.all([read({ VersionId: "1".repeat(32) }), read({})]);

  expect(answers.map(({ SecretString }) => SecretString)).toEqual(["one", "two"]);
});

test("a version that is there takes no other value", async () => {
  const ClientRequestToken = "3".repeat(32);
  await secrets.send(
    new CreateSecretCommand({ Name: "fixed", SecretString: "one", ClientRequestToken }),
  );
  const put = { SecretId: "fixed", SecretString: "two", ClientRequestToken };
  await expect(secrets.send(new PutSecretValueCommand(put))).rejects.toMatchObject({
    name: "ResourceExistsException",
  });
});

test("what exists cannot be created, what does not cannot be read", async () => {
  await secrets.send(new CreateSecretCommand({ Name: "once", SecretString: "x" }));

  const again = secrets.send(new CreateSecretCommand({ Name: "once", SecretString: "y" }));
  const missing = secrets.send(new GetSecretValueCommand({ SecretId: "never" }));

  await expect(again).rejects.toMatchObject({ name: "ResourceExistsException" });
  await expect(missing).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("a deleted secret cannot be read, and its name is free only when the deletion was forced", async () => {
  for (const Name of ["soft", "forced"])
    await secrets.send(new CreateSecretCommand({ Name, SecretString: "x" }));

  await secrets.send(new DeleteSecretCommand({ SecretId: "soft" }));
  await secrets.send(
    new DeleteSecretCommand({ SecretId: "forced", ForceDeleteWithoutRecovery: true }),
  );

  await expect(secrets.send(new GetSecretValueCommand({ SecretId: "soft" }))).rejects.toMatchObject(
    { name: "InvalidRequestException" },
  );
  await expect(
    secrets.send(new CreateSecretCommand({ Name: "soft", SecretString: "y" })),
  ).rejects.toMatchObject({ name: "InvalidRequestException" });
  await secrets.send(new CreateSecretCommand({ Name: "forced", SecretString: "y" }));
});

test("a function reads the secrets of its prefix and no others", async () => {
  const worker = new SecretsManagerClient(local.as("worker"));
  const Name = "tocsin/dev/channels/webhook";
  await worker.send(new CreateSecretCommand({ Name, SecretString: "x" }));
  await secrets.send(new CreateSecretCommand({ Name: "root", SecretString: "x" }));

  const mine = await worker.send(new GetSecretValueCommand({ SecretId: Name }));
  const foreign = worker.send(new GetSecretValueCommand({ SecretId: "root" }));

  expect(mine.SecretString).toBe("x");
  await expect(foreign).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringMatching(
      /secretsmanager:GetSecretValue on resource: .*:secret:root-\w{6}/,
    ),
  });
});

test("secrets are there after a restart, under the same ARN", () => {
  const db = openStateDb(":memory:");
  const first = new LocalSecrets(db);
  const { arn } = first.create({ name: "kept", arn: first.arnOf("kept"), value: "x" });

  const next = new LocalSecrets(db);

  expect(next.get("kept")).toMatchObject({ arn, value: "x" });
});
