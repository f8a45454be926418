import { HostError } from "../hostError.ts";
import type { Resource } from "./template.ts";

/** Where the stack pretends to be. */
export interface Place {
  readonly region: string;
  readonly account: string;
  readonly stackName: string;
  /** What queue URLs begin with. */
  readonly gatewayUrl: string;
  /** What the HTTP API answers at. */
  readonly baseUrl: string;
}

interface Named {
  readonly logicalId: string;
  readonly name: string;
  readonly place: Place;
}
interface Kind {
  /** Property that gives the physical name; most resources let CloudFormation choose one. */
  readonly nameProperty?: string;
  readonly ref?: (named: Named) => string;
  readonly attributes: (named: Named) => Readonly<Record<string, string>>;
}

const arn = (service: string, resource: string, { region, account }: Place): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

const table: Kind = {
  nameProperty: "TableName",
  attributes: ({ name, place }) => ({
    Arn: arn("dynamodb", `table/${name}`, place),
    StreamArn: arn("dynamodb", `table/${name}/stream/local`, place),
  }),
};

const KINDS: Readonly<Record<string, Kind>> = {
  "AWS::DynamoDB::GlobalTable": table,
  "AWS::DynamoDB::Table": table,
  "AWS::SQS::Queue": {
    nameProperty: "QueueName",
    ref: ({ name, place }) => `${place.gatewayUrl}/${place.account}/${name}`,
    attributes: ({ name, place }) => ({
      Arn: arn("sqs", name, place),
      QueueName: name,
      QueueUrl: `${place.gatewayUrl}/${place.account}/${name}`,
    }),
  },
  "AWS::Lambda::Function": {
    nameProperty: "FunctionName",
    attributes: ({ name, place }) => ({ Arn: arn("lambda", `function:${name}`, place) }),
  },
  "AWS::IAM::Role": {
    nameProperty: "RoleName",
    attributes: ({ name, place }) => ({
      Arn: `arn:aws:iam::${place.account}:role/${name}`,
      RoleId: name,
    }),
  },
  "AWS::Scheduler::ScheduleGroup": {
    nameProperty: "Name",
    attributes: ({ name, place }) => ({ Arn: arn("scheduler", `schedule-group/${name}`, place) }),
  },
  "AWS::ApiGatewayV2::Api": {
    ref: ({ logicalId }) => logicalId,
    attributes: ({ logicalId, place }) => ({ ApiEndpoint: place.baseUrl, ApiId: logicalId }),
  },
  "AWS::Events::Rule": {
    nameProperty: "Name",
    attributes: ({ name, place }) => ({ Arn: arn("events", `rule/${name}`, place) }),
  },
  "AWS::Logs::LogGroup": {
    nameProperty: "LogGroupName",
    attributes: ({ name, place }) => ({ Arn: `${arn("logs", `log-group:${name}`, place)}:*` }),
  },
  // Names of buckets have no capitals.
  "AWS::S3::Bucket": {
    nameProperty: "BucketName",
    ref: ({ name }) => name.toLowerCase(),
    attributes: ({ name }) => ({ Arn: `arn:aws:s3:::${name.toLowerCase()}` }),
  },
  "AWS::SES::ConfigurationSet": { nameProperty: "Name", attributes: () => ({}) },
  "AWS::SES::ReceiptRuleSet": { nameProperty: "RuleSetName", attributes: () => ({}) },
  "AWS::SecretsManager::Secret": {
    nameProperty: "Name",
    ref: ({ name, place }) => arn("secretsmanager", `secret:${name}-local0`, place),
    attributes: ({ name, place }) => ({
      Id: arn("secretsmanager", `secret:${name}-local0`, place),
    }),
  },
  "AWS::SNS::Topic": {
    nameProperty: "TopicName",
    ref: ({ name, place }) => arn("sns", name, place),
    attributes: ({ name, place }) => ({ TopicArn: arn("sns", name, place), TopicName: name }),
  },
};

/** The physical name of a resource: its own, or one made as CloudFormation makes them. */
export function physicalName(
  logicalId: string,
  { Type, Properties }: Resource,
  context: { place: Place; resolve: (value: unknown) => unknown },
): string {
  const property = KINDS[Type]?.nameProperty;
  const given = property && Properties[property];
  return given === undefined || given === ""
    ? `${context.place.stackName}-${logicalId}`
    : String(context.resolve(given));
}

/** What `Ref` (without an attribute) or `Fn::GetAtt` answers for a resource. */
export function attributeOf(type: string, named: Named, attribute?: string): string {
  const kind = KINDS[type];
  if (attribute === undefined) return kind?.ref?.(named) ?? named.name;
  const value = kind?.attributes(named)[attribute];
  if (value === undefined)
    throw new HostError(`the local host does not know ${named.logicalId}.${attribute} (${type})`);
  return value;
}
