import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment } from "../functions/graphql/env.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import type { Deliveries } from "./deliveries.ts";
import type { IntegrationSecrets } from "./integrationSecrets.ts";
import { Link } from "./link.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface GraphqlProps extends Concern {
  readonly oidc: { readonly issuer: string; readonly audience: string };
  readonly secrets: ChannelSecrets;
  readonly senders: IntegrationSecrets;
  readonly deliveries: Deliveries;
}

/** The API for people and their tools. */
export class Graphql extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, props: GraphqlProps) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...props,
      name: "graphql",
      description: "Answers GraphQL and the metrics page",
      weight: "foreground",
      timeout: Duration.seconds(20),
      needs: props.table
        .link({
          does: [
            "GetItem",
            "BatchGetItem",
            "Query",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "ConditionCheckItem",
          ],
          queries: ["gsi1", "gsi2", "gsi3"],
        })
        .and(props.secrets.writing)
        .and(props.senders.writing)
        .and(props.deliveries.queues)
        .and(
          new Link({
            STAGE: props.settings.stage,
            OIDC_ISSUER: props.oidc.issuer,
            OIDC_AUDIENCE: props.oidc.audience,
          }),
        ),
    });
  }
}
