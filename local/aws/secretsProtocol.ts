import * as z from "zod";
import { AwsError, unknownOperation } from "./awsError.ts";
import type { LocalSecrets } from "./localSecrets.ts";
import { parseInput } from "./parseInput.ts";
import { type AwsProtocol, type AwsRequest, type AwsResponse, operationOf } from "./request.ts";
import type { Secret } from "./secretStore.ts";

const RECOVERY_DAYS = 30;

const input = z.looseObject({
  Name: z
    .string()
    .regex(/^[\w/+=.@-]{1,512}$/)
    .optional(),
  SecretId: z.string().min(1).max(2048).optional(),
  SecretString: z.string().min(1).max(65_536).optional(),
  SecretBinary: z.never({ error: "the local host keeps text secrets only" }).optional(),
  Description: z.string().max(2048).optional(),
  ClientRequestToken: z.string().min(32).max(64).optional(),
  VersionStage: z.string().optional(),
  VersionId: z.string().optional(),
  ForceDeleteWithoutRecovery: z.boolean().default(false),
  RecoveryWindowInDays: z.int().min(7).max(30).default(RECOVERY_DAYS),
});
type Input = z.infer<typeof input>;

interface Call {
  readonly secrets: LocalSecrets;
  readonly id: string;
  readonly arn: string;
  readonly input: Input;
}
type Operation = (call: Call) => object;

const createSecret: Operation = ({ secrets, id, arn, input }) =>
  version(secrets.create({ name: id, arn, ...changeOf(input) }));

const getSecretValue: Operation = ({ secrets, id, input }) => {
  const secret = secrets.get(id);
  const { VersionStage, VersionId = secret.versionId } = input;
  const isCurrent = VersionId === secret.versionId;
  const isMeant = VersionStage === undefined || (VersionStage === "AWSCURRENT" && isCurrent);
  const found = VersionId && isMeant ? secrets.version(id, VersionId) : undefined;
  if (!found)
    throw new AwsError(
      "ResourceNotFoundException",
      "Secrets Manager can't find the specified secret value.",
    );
  return {
    Name: secret.name,
    ARN: secret.arn,
    VersionId,
    ...(isCurrent && { VersionStages: ["AWSCURRENT"] }),
    SecretString: found.value,
    CreatedDate: found.createdAt / 1000,
  };
};

const putSecretValue: Operation = ({ secrets, id, input }) => {
  if (input.SecretString === undefined)
    throw new AwsError("InvalidRequestException", "You must provide a SecretString.");
  return version(secrets.change(id, changeOf(input)));
};

const updateSecret: Operation = ({ secrets, id, input }) =>
  version(secrets.change(id, changeOf(input)));

const describeSecret: Operation = ({ secrets, id }) => {
  const { name, arn, description, versionId, createdAt, changedAt, deletedAt } =
    secrets.describe(id);
  return {
    Name: name,
    ARN: arn,
    Description: description,
    CreatedDate: createdAt / 1000,
    LastChangedDate: changedAt / 1000,
    ...(deletedAt && { DeletedDate: deletedAt / 1000 }),
    ...(versionId && { VersionIdsToStages: { [versionId]: ["AWSCURRENT"] } }),
  };
};

const deleteSecret: Operation = ({ secrets, id, input }) => {
  const { name, arn, deletedAt = 0 } = secrets.delete(id, input.ForceDeleteWithoutRecovery);
  const days = input.ForceDeleteWithoutRecovery ? 0 : input.RecoveryWindowInDays;
  return { Name: name, ARN: arn, DeletionDate: deletedAt / 1000 + days * 86_400 };
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateSecret: createSecret,
  GetSecretValue: getSecretValue,
  PutSecretValue: putSecretValue,
  UpdateSecret: updateSecret,
  DescribeSecret: describeSecret,
  DeleteSecret: deleteSecret,
};

/** Secrets Manager over its JSON protocol. */
export class SecretsProtocol implements AwsProtocol {
  readonly contentType = "application/x-amz-json-1.1";
  readonly #secrets: LocalSecrets;

  constructor(secrets: LocalSecrets) {
    this.#secrets = secrets;
  }

  async handle({ headers, body, caller }: AwsRequest): Promise<AwsResponse> {
    const action = operationOf(headers);
    const operation = OPERATIONS[action];
    if (!operation) throw unknownOperation(`secretsmanager ${action}`);
    const parsed = parseInput(input, JSON.parse(body.toString() || "{}"));
    const id = action === "CreateSecret" ? parsed.Name : parsed.SecretId;
    if (!id) throw new AwsError("ValidationException", "The secret must be named.");
    const arn = this.#secrets.arnOf(id);
    caller.authorize(`secretsmanager:${action}`, arn);
    const answer = operation({ secrets: this.#secrets, id, arn, input: parsed });
    return { action, status: 200, contentType: this.contentType, body: JSON.stringify(answer) };
  }
}

const changeOf = ({ SecretString, Description, ClientRequestToken }: Input) => ({
  value: SecretString,
  description: Description,
  versionId: ClientRequestToken,
});

const version = ({ name, arn, versionId }: Secret) => ({
  Name: name,
  ARN: arn,
  ...(versionId && { VersionId: versionId, VersionStages: ["AWSCURRENT"] }),
});
