import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment, LaneVariables } from "../functions/deliver/env.ts";
import type { AnswerKey } from "./answerKey.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import { DeliveryLanes } from "./deliveryLanes.ts";
import { Link } from "./link.ts";
import type { Mail } from "./mail.ts";
import type { Texts } from "./texts.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

const timeout = Duration.seconds(30);
const maxReceiveCount = 8;

export interface DeliveriesProps extends Concern {
  readonly secrets: ChannelSecrets;
  readonly mail: Mail;
  readonly texts: Texts;
  readonly answerKey: AnswerKey;
  readonly publicUrl: string;
}

/** Messages to people: the only code that calls third parties, behind queues of its own. */
export class Deliveries extends Construct {
  readonly queues: Link<LaneVariables>;

  constructor(scope: Construct, id: string, props: DeliveriesProps) {
    super(scope, id);
    const limits = { consumerTimeout: timeout, maxReceiveCount };
    const lanes = new DeliveryLanes(this, "Lanes", { ...props, ...limits });
    this.queues = lanes.sending;
    const deliver = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "deliver",
      description: "Sends messages through the channels of a target",
      weight: "background",
      timeout,
      needs: props.table
        .link({
          does: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
        })
        .and(props.secrets.reading)
        .and(props.mail.sending)
        .and(props.texts.sending)
        .and(props.answerKey.reading)
        // What comes before its time goes back.
        .and(this.queues)
        .and(new Link({ DELIVERY_MAX_ATTEMPTS: maxReceiveCount, PUBLIC_URL: props.publicUrl })),
    });
    lanes.feed(deliver);
  }
}
