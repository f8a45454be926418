import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Environment } from "../functions/answer/env.ts";
import type { AnswerKey } from "./answerKey.ts";
import type { Concern } from "./concern.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface AnswersProps extends Concern {
  readonly answerKey: AnswerKey;
}

/** The page that a link in a message leads to: the incident, and a button that acknowledges it. */
export class Answers extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, props: AnswersProps) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...props,
      name: "answer",
      description: "Shows an incident to whoever was paged, and takes the acknowledgement",
      weight: "foreground",
      timeout: Duration.seconds(20),
      needs: props.table
        .link({ does: ["BatchGetItem", "DeleteItem", "PutItem", "Query"] })
        .and(props.answerKey.reading),
    });
  }
}
