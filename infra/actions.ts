import { ArnFormat, Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { Environment } from "../functions/act/env.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import { TocsinFunction } from "./tocsinFunction.ts";
import { WorkQueue } from "./workQueue.ts";

/** How names of state machines, documents and their roles begin that actions may use. */
const OURS = "tocsin-*";
const timeout = Duration.seconds(30);

export interface ActionsProps extends Concern {
  readonly secrets: ChannelSecrets;
}

/** What playbooks have done: the only function that may begin it, behind a queue of its own. */
export class Actions extends Construct {
  readonly #queue: WorkQueue;

  constructor(scope: Construct, id: string, props: ActionsProps) {
    super(scope, id);
    this.#queue = this.#makeQueue(props);
    const act = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "act",
      description: "Carries out actions of playbooks",
      weight: "background",
      timeout,
      needs: props.table
        .link({
          does: ["GetItem", "BatchGetItem", "Query", "PutItem", "DeleteItem"],
        })
        .and(props.secrets.reading)
        .and(new Link({}, ...this.#mayBegin())),
    });
    act.addEventSource(
      new SqsEventSource(this.#queue, { batchSize: 5, reportBatchItemFailures: true }),
    );
  }

  get queue(): Link<{ ACTION_QUEUE_URL: string }> {
    return new Link({ ACTION_QUEUE_URL: this.#queue.queueUrl }, this.#queue.maySend);
  }

  /** Only what is named after us: a playbook can begin nothing that nobody has made for it. */
  #mayBegin(): PolicyStatement[] {
    const arn = (service: string, resource: string, resourceName: string) =>
      Stack.of(this).formatArn({
        ...{ service, resource, resourceName },
        ...(service === "states" && { arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
        ...(service === "iam" && { region: "" }),
      });
    return [
      allow("states:StartExecution", arn("states", "stateMachine", OURS)),
      allow("states:DescribeExecution", arn("states", "execution", `${OURS}:*`)),
      allow(
        "ssm:StartAutomationExecution",
        arn("ssm", "automation-definition", `${OURS}:*`),
        arn("ssm", "document", OURS),
        arn("ssm", "automation-execution", "*"),
      ),
      allow("ssm:GetAutomationExecution", arn("ssm", "automation-execution", "*")),
      new PolicyStatement({
        actions: ["iam:PassRole"],
        resources: [arn("iam", "role", "tocsin-automation-*")],
        conditions: { StringEquals: { "iam:PassedToService": "ssm.amazonaws.com" } },
      }),
    ];
  }

  #makeQueue({ alarms, settings }: Concern): WorkQueue {
    const deadLetters = new FailureQueue(this, "ActionDLQ", {
      alarms,
      retention: settings.failureRetention,
      says: "An action of a playbook could not be carried out, or its end is not on record.",
      runbook: "action-dead-letters",
    });
    return new WorkQueue(this, "ActionQueue", {
      consumerTimeout: timeout,
      deadLetters: { queue: deadLetters, maxReceiveCount: 5 },
      alarms,
      oldest: Duration.minutes(15),
      says: "Actions of playbooks wait in their queue.",
      runbook: "actions-are-late",
    });
  }
}

const allow = (action: string, ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions: [action], resources });
