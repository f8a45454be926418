import type { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, type CfnFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { bundlingOf, entryOf, projectRoot } from "./bundling.ts";
import type { Concern } from "./concern.ts";
import type { Link } from "./link.ts";

export interface TocsinFunctionProps<Environment extends object>
  extends Pick<Concern, "settings" | "alarms"> {
  /** Its folder below functions/. */
  readonly name: string;
  readonly description: string;
  readonly needs: Link<Environment>;
  readonly timeout: Duration;
  readonly weight: "foreground" | "background";
}

/** A function whose variables are those of its own env.ts, and whose role may do what they stand for. */
export class TocsinFunction<Environment extends object> extends NodejsFunction {
  constructor(scope: Construct, id: string, props: TocsinFunctionProps<Environment>) {
    const { settings, needs } = props;
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: settings.logRetention,
      removalPolicy: settings.removalPolicy,
    });
    super(scope, id, {
      description: props.description,
      entry: `${projectRoot}${entryOf(props.name)}`,
      projectRoot,
      depsLockFilePath: `${projectRoot}package-lock.json`,
      bundling: bundlingOf(props.name),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: settings.memory[props.weight],
      timeout: props.timeout,
      environment: Object.fromEntries(
        Object.entries(needs.variables).map(([name, value]) => [name, String(value)]),
      ),
      awsSdkConnectionReuse: false,
      role,
      logGroup,
    });
    logGroup.grantWrite(role);
    for (const statement of needs.statements) role.addToPolicy(statement);
    (this.node.defaultChild as CfnFunction).addMetadata("tocsin:entry", entryOf(props.name));
    this.#watch(props);
  }

  #watch({ alarms, name }: TocsinFunctionProps<Environment>): void {
    alarms.add(this, "Errors", {
      metric: this.metricErrors(),
      above: 0,
      says: `The function ${name} failed.`,
      runbook: "function-errors",
    });
    alarms.add(this, "Throttles", {
      metric: this.metricThrottles(),
      above: 0,
      says: `Calls of the function ${name} are throttled.`,
      runbook: "function-throttles",
    });
  }
}
