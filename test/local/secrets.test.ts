import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { LocalSecrets } from "../../local/aws/localSecrets.ts";
import { createSecrets } from "../../local/secrets.ts";
import { Stack } from "../../local/template/stack.ts";
import { templateSchema } from "../../local/template/template.ts";

const place = {
  ...{ region: "eu-west-1", account: "000000000000", stackName: "Tocsin-dev" },
  ...{ gatewayUrl: "http://127.0.0.1:1", baseUrl: "http://127.0.0.1:2" },
};
const stackWith = (GenerateSecretString: object) =>
  new Stack(
    templateSchema.parse({
      Resources: {
        Key: { Type: "AWS::SecretsManager::Secret", Properties: { GenerateSecretString } },
      },
    }),
    place,
    {},
  );
const stack = stackWith({ PasswordLength: 64, ExcludePunctuation: true });

test("a generated secret has a value of its own, which is there by its reference", () => {
  const [one, other] = [new DatabaseSync(":memory:"), new DatabaseSync(":memory:")].map((db) => {
    const secrets = new LocalSecrets(db);
    createSecrets(stack, secrets);
    return secrets.get(stack.attribute("Key")).value;
  });

  expect(one).toMatch(/^[a-zA-Z0-9]{64}$/);
  expect(other).not.toBe(one);
});

test("it keeps its value over a restart", () => {
  const db = new DatabaseSync(":memory:");
  createSecrets(stack, new LocalSecrets(db));
  const before = new LocalSecrets(db).get(stack.attribute("Key")).value;
  createSecrets(stack, new LocalSecrets(db));

  expect(new LocalSecrets(db).get(stack.attribute("Key")).value).toBe(before);
});

test("what the host cannot generate is refused, not made otherwise", () => {
  const json = stackWith({ SecretStringTemplate: "{}", GenerateStringKey: "password" });

  expect(() => createSecrets(json, new LocalSecrets(new DatabaseSync(":memory:")))).toThrow(
    "GenerateSecretString",
  );
});
