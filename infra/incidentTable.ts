import { CfnOutput, Stack } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Settings } from "./environments.ts";
import { Link } from "./link.ts";
import { tableSchema } from "./tableSchema.ts";

type TableAction =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "ConditionCheckItem";
export interface TableUse {
  readonly does: readonly TableAction[];
  /** Indexes it queries, by name. */
  readonly queries?: readonly (typeof tableSchema.indexes)[number][];
}

/** The one table, with a name that CloudFormation chooses, and the ways to be let into it. */
export class IncidentTable extends Construct {
  readonly streamArn: string;
  readonly #table: TableV2;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.#table = new TableV2(this, "Table", {
      partitionKey: text(tableSchema.partitionKey),
      sortKey: text(tableSchema.sortKey),
      timeToLiveAttribute: tableSchema.timeToLive,
      globalSecondaryIndexes: tableSchema.indexes.map((indexName) => ({
        indexName,
        partitionKey: text(`${indexName}pk`),
        sortKey: text(`${indexName}sk`),
        projectionType: ProjectionType.KEYS_ONLY,
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: settings.recoveryDays,
      },
      deletionProtection: settings.deletionProtection,
      removalPolicy: settings.removalPolicy,
    });
    this.streamArn = this.#table.tableStreamArn ?? "";
    new CfnOutput(Stack.of(this), "TableName", { value: this.#table.tableName });
  }

  /** Exactly these actions on the table, and queries of exactly these indexes. */
  link(use: TableUse): Link<{ TABLE_NAME: string }> {
    const { tableArn, tableName } = this.#table;
    const onTable = new PolicyStatement({
      actions: use.does.map((action) => `dynamodb:${action}`),
      resources: [tableArn],
    });
    const onIndexes = (use.queries ?? []).map(
      (index) =>
        new PolicyStatement({
          actions: ["dynamodb:Query"],
          resources: [`${tableArn}/index/${index}`],
        }),
    );
    return new Link({ TABLE_NAME: tableName }, onTable, ...onIndexes);
  }

  /** Reading the stream; listing streams is allowed for this table's only. */
  get mayRead(): readonly PolicyStatement[] {
    return [
      new PolicyStatement({
        actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
        resources: [this.streamArn],
      }),
      new PolicyStatement({
        actions: ["dynamodb:ListStreams"],
        resources: [`${this.#table.tableArn}/stream/*`],
      }),
    ];
  }
}
