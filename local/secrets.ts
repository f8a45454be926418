import { randomInt } from "node:crypto";
import * as z from "zod";
import type { LocalSecrets } from "./aws/localSecrets.ts";
import type { Stack } from "./template/stack.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** What the host would have to learn first, a JSON with a generated field for instance, is refused. */
const secretSpec = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  GenerateSecretString: z.strictObject({
    PasswordLength: z.number().int().default(32),
    ExcludePunctuation: z.literal(true),
  }),
});

/** Makes the template's secrets. One that is there keeps its value: what was signed with it holds after a restart. */
export function createSecrets(stack: Stack, secrets: LocalSecrets): void {
  for (const { logicalId, name, properties } of stack.all("AWS::SecretsManager::Secret")) {
    const { Description, GenerateSecretString } = secretSpec.parse(properties);
    const arn = stack.attribute(logicalId);
    if (secrets.has(arn)) continue;
    const value = Array.from(
      { length: GenerateSecretString.PasswordLength },
      () => LETTERS[randomInt(LETTERS.length)],
    ).join("");
    secrets.create({ name, arn, value, description: Description });
  }
}
