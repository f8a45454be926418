import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment } from "../functions/slack/env.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import type { Deliveries } from "./deliveries.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface SlackClicksProps extends Concern {
  readonly secrets: ChannelSecrets;
  readonly deliveries: Deliveries;
}

/** What people do with the buttons below an incident at Slack. */
export class SlackClicks extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, props: SlackClicksProps) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...props,
      name: "slack",
      description: "Carries out what is clicked at Slack",
      weight: "foreground",
      timeout: Duration.seconds(10),
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
        })
        .and(props.secrets.reading)
        .and(props.deliveries.queues),
    });
  }
}
