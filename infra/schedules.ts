import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";

export interface SchedulesProps extends Concern {
  /** What a schedule calls when its time has come. */
  readonly target: IFunction;
}
interface ScheduleVariables {
  readonly SCHEDULE_GROUP: string;
  readonly SCHEDULE_ROLE_ARN: string;
  readonly SCHEDULE_TARGET_ARN: string;
  readonly SCHEDULE_DLQ_ARN: string;
}

/** A group for the one-time schedules that are made at run time, and the role they run under. */
export class Schedules extends Construct {
  /** Takes what the schedule could not hand over, and what the function then failed on. */
  readonly deadLetters: FailureQueue;
  readonly setting: Link<ScheduleVariables>;

  constructor(scope: Construct, id: string, { alarms, settings, target }: SchedulesProps) {
    super(scope, id);
    const group = new ScheduleGroup(this, "Group", {
      scheduleGroupName: Stack.of(this).stackName,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.deadLetters = new FailureQueue(this, "ScheduleDLQ", {
      alarms,
      retention: settings.failureRetention,
      says: "A schedule could not reach the function that fires deadlines.",
      runbook: "schedule-dead-letters",
    });
    const role = this.#makeRole(target);
    this.setting = this.#makeLink({
      SCHEDULE_GROUP: group.scheduleGroupName,
      SCHEDULE_ROLE_ARN: role.roleArn,
      SCHEDULE_TARGET_ARN: target.functionArn,
      SCHEDULE_DLQ_ARN: this.deadLetters.queueArn,
    });
    this.#watch(alarms, group);
  }

  /** Only schedules of this account may take the role, to call one function and to fill one queue. */
  #makeRole(target: IFunction): Role {
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [target.functionArn],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ["sqs:SendMessage"],
        resources: [this.deadLetters.queueArn],
      }),
    );
    return role;
  }

  #makeLink(variables: ScheduleVariables): Link<ScheduleVariables> {
    const schedules = Stack.of(this).formatArn({
      service: "scheduler",
      resource: "schedule",
      resourceName: `${variables.SCHEDULE_GROUP}/*`,
    });
    return new Link(
      variables,
      new PolicyStatement({
        actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"],
        resources: [schedules],
      }),
      new PolicyStatement({
        actions: ["iam:PassRole"],
        resources: [variables.SCHEDULE_ROLE_ARN],
        conditions: { StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } },
      }),
    );
  }

  #watch(alarms: Alarms, group: ScheduleGroup): void {
    const dropped = {
      above: 0,
      says: "Schedules were dropped: only the sweep fires their deadlines.",
      runbook: "schedules-dropped",
    } as const;
    alarms.add(this, "Dropped", { ...dropped, metric: group.metricDropped() });
    alarms.add(this, "Unburied", { ...dropped, metric: group.metricFailedToBeSentToDLQ() });
  }
}
