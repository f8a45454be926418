import {
  CreateSecretCommand,
  type CreateSecretCommandInput,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { SecretKeeper } from "../app/configure/ports.ts";
import type { Clock, Secrets } from "../app/ports.ts";
import { type Instant, MINUTE } from "../domain/time.ts";

/** How long a secret that was changed may still be used as it was. */
const REMEMBERED = 5 * MINUTE;

export class SecretsManager implements Secrets, SecretKeeper {
  readonly #clock: Clock;
  readonly #client: SecretsManagerClient;
  readonly #known = new Map<string, { readonly value: string; readonly until: Instant }>();

  constructor(clock: Clock, client: SecretsManagerClient = new SecretsManagerClient({})) {
    this.#clock = clock;
    this.#client = client;
  }

  async get(name: string, versionId?: string): Promise<string> {
    const place = versionId === undefined ? name : `${name}@${versionId}`;
    const known = this.#known.get(place);
    if (known && known.until > this.#clock.now()) return known.value;
    const answer = await this.#client.send(
      new GetSecretValueCommand({ SecretId: name, VersionId: versionId }),
    );
    if (answer.SecretString === undefined) throw new Error(`the secret ${name} is not text`);
    this.#known.set(place, {
      value: answer.SecretString,
      until: this.#clock.now() + REMEMBERED,
    });
    return answer.SecretString;
  }

  async putVersion(name: string, versionId: string, value: string): Promise<void> {
    const version = { SecretString: value, ClientRequestToken: versionId };
    if (await this.#create({ Name: name, ...version })) return;
    await this.#client.send(new PutSecretValueCommand({ SecretId: name, ...version }));
  }

  async put(name: string, value: string): Promise<void> {
    if (await this.putIfAbsent(name, value)) return;
    await this.#client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
    this.#known.delete(name);
  }

  putIfAbsent(name: string, value: string): Promise<boolean> {
    return this.#create({ Name: name, SecretString: value });
  }

  async #create(secret: CreateSecretCommandInput): Promise<boolean> {
    try {
      await this.#client.send(new CreateSecretCommand(secret));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === "ResourceExistsException") return false;
      throw error;
    }
  }
}
