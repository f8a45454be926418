import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment } from "../functions/push/env.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import { Link } from "./link.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface PushesProps extends Concern {
  readonly secrets: ChannelSecrets;
}

/** The page in which a browser becomes a way to reach somebody. */
export class Pushes extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, props: PushesProps) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...props,
      name: "push",
      description: "Makes a browser a contact of whoever was invited",
      weight: "foreground",
      timeout: Duration.seconds(20),
      needs: props.table
        .link({ does: ["GetItem", "BatchGetItem", "PutItem", "DeleteItem"] })
        .and(props.secrets.reading)
        .and(props.secrets.writing)
        .and(new Link({ STAGE: props.settings.stage })),
    });
  }
}
