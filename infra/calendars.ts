import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment } from "../functions/calendar/env.ts";
import type { Concern } from "./concern.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

/** Shifts for calendar programs, each at an address that is a secret. */
export class Calendars extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, concern: Concern) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...concern,
      name: "calendar",
      description: "Shows shifts to calendar programs",
      weight: "foreground",
      timeout: Duration.seconds(20),
      needs: concern.table.link({ does: ["BatchGetItem", "PutItem", "Query"] }),
    });
  }
}
