import { randomInt, randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { AwsError } from "./awsError.ts";
import { type AwsPlace, LOCAL_PLACE } from "./place.ts";
import { type Secret, SecretStore, type SecretVersion } from "./secretStore.ts";

interface NewSecret {
  readonly name: string;
  readonly arn: string;
  readonly value?: string | undefined;
  readonly description?: string | undefined;
  readonly versionId?: string | undefined;
}
interface SecretChange {
  readonly value?: string | undefined;
  readonly description?: string | undefined;
  readonly versionId?: string | undefined;
}

const SUFFIX = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** Secrets Manager in this process, on disk: each secret as it is, and its earlier versions by their ids. */
export class LocalSecrets {
  readonly #store: SecretStore;
  readonly #place: AwsPlace;
  readonly #now: () => number;
  readonly #secrets: Map<string, Secret>;

  constructor(db: DatabaseSync, place: AwsPlace = LOCAL_PLACE, now: () => number = Date.now) {
    this.#store = new SecretStore(db);
    this.#place = place;
    this.#now = now;
    this.#secrets = new Map(this.#store.all().map((secret) => [secret.name, secret]));
  }

  /** The ARN of a secret named by its name or ARN; for a name that is not there, one it could get. */
  arnOf(id: string): string {
    const found = this.#find(id);
    if (found) return found.arn;
    if (id.startsWith("arn:")) return id;
    const { region, accountId } = this.#place;
    const suffix = Array.from({ length: 6 }, () => SUFFIX[randomInt(SUFFIX.length)]).join("");
    return `arn:aws:secretsmanager:${region}:${accountId}:secret:${id}-${suffix}`;
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  create({ name, arn, value, description = "", versionId = randomUUID() }: NewSecret): Secret {
    const earlier = this.#secrets.get(name);
    if (earlier && earlier.versionId === versionId && earlier.value === value) return earlier;
    if (earlier?.deletedAt) throw markedForDeletion();
    if (earlier)
      throw new AwsError(
        "ResourceExistsException",
        `The operation failed because the secret ${name} already exists.`,
      );
    const now = this.#now();
    const times = { createdAt: now, changedAt: now, deletedAt: undefined };
    return this.#save({
      name,
      arn,
      description,
      value,
      versionId: value === undefined ? undefined : versionId,
      ...times,
    });
  }

  /** Any secret that is there and not waiting for its deletion. */
  get(id: string): Secret {
    const secret = this.describe(id);
    if (secret.deletedAt) throw markedForDeletion();
    return secret;
  }

  describe(id: string): Secret {
    const secret = this.#find(id);
    if (!secret)
      throw new AwsError(
        "ResourceNotFoundException",
        "Secrets Manager can't find the specified secret.",
      );
    return secret;
  }

  /** A version by its id, whether it is the current one or was. */
  version(id: string, versionId: string): SecretVersion | undefined {
    const { name, value, changedAt, versionId: current } = this.get(id);
    // What an earlier host kept has no versions beside it.
    return versionId === current && value !== undefined
      ? { value, createdAt: changedAt }
      : this.#store.version(name, versionId);
  }

  /** A new value makes a new version; the same again under the same id changes nothing. */
  change(id: string, { value, description, versionId = randomUUID() }: SecretChange): Secret {
    const before = this.get(id);
    const known = value === undefined ? undefined : this.version(id, versionId);
    if (known && known.value !== value)
      throw new AwsError(
        "ResourceExistsException",
        "You can't use this ClientRequestToken: a version of another value has it already.",
      );
    if (known) return before;
    return this.#save({
      ...before,
      ...(value !== undefined && { value, versionId }),
      ...(description !== undefined && { description }),
      changedAt: this.#now(),
    });
  }

  delete(id: string, force: boolean): Secret {
    const secret = { ...this.get(id), deletedAt: this.#now() };
    if (!force) return this.#save(secret);
    this.#store.delete(secret.name);
    this.#secrets.delete(secret.name);
    return secret;
  }

  #find(id: string): Secret | undefined {
    if (!id.startsWith("arn:")) return this.#secrets.get(id);
    return [...this.#secrets.values()].find(({ arn }) => arn === id || arn.slice(0, -7) === id);
  }

  #save(secret: Secret): Secret {
    this.#store.put(secret);
    this.#secrets.set(secret.name, secret);
    return secret;
  }
}

function markedForDeletion(): AwsError {
  return new AwsError(
    "InvalidRequestException",
    "You can't perform this operation on the secret because it was marked for deletion.",
  );
}
