import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment } from "../functions/status/env.ts";
import type { Concern } from "./concern.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

/** What was made public, for everybody to read. */
export class StatusFeed extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, concern: Concern) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...concern,
      name: "status",
      description: "Shows what was made public",
      weight: "foreground",
      timeout: Duration.seconds(10),
      needs: concern.table.link({ does: ["Query"] }),
    });
  }
}
