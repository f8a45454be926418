import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { HostError } from "./hostError.ts";
import { LambdaFunction } from "./lambda/lambdaFunction.ts";
import type { Placed, Stack } from "./template/stack.ts";
import { projectFolder } from "./template/synthesize.ts";

const functionSpec = z.looseObject({
  Handler: z.string(),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.looseObject({ Variables: z.record(z.string(), z.string()) }).optional(),
});
const metadata = z.looseObject({ "tocsin:entry": z.string() });

/** A function with what the gateway has to know about it as a caller. */
export interface Deployed {
  readonly label: string;
  readonly accessKeyId: string;
  readonly roleArn: string;
  readonly function: LambdaFunction;
}
export interface FunctionsOptions {
  readonly stack: Stack;
  /** What the thread's `Date` follows, when time is moved by hand. */
  readonly sharedTime?: SharedArrayBuffer | undefined;
  readonly onLine: (label: string, line: string) => void;
}

/** The template's functions, each to be run from its source. */
export class Functions {
  readonly deployed: readonly Deployed[];

  constructor(options: FunctionsOptions) {
    this.deployed = options.stack
      .all("AWS::Lambda::Function")
      .flatMap((placed) => deploy(placed, options));
  }

  byArn(arn: string): LambdaFunction {
    return this.#find(arn, ({ spec }) => spec.arn === arn);
  }

  byName(name: string): LambdaFunction {
    return this.#find(name, ({ spec }) => spec.name === name || spec.arn === name);
  }

  warm(): void {
    for (const { function: one } of this.deployed) one.warm();
  }

  async stop(): Promise<void> {
    await Promise.all(this.deployed.map(({ function: one }) => one.stop()));
  }

  #find(wanted: string, fits: (one: LambdaFunction) => boolean): LambdaFunction {
    const found = this.deployed.find((one) => fits(one.function));
    if (!found) throw new HostError(`the template has no function ${wanted} with a source to run`);
    return found.function;
  }
}

/** A function without an entry is CDK's own, and nothing in the host calls it. */
function deploy(placed: Placed, { stack, sharedTime, onLine }: FunctionsOptions): Deployed[] {
  const entry = metadata.safeParse(placed.metadata);
  if (!entry.success) return [];
  const spec = functionSpec.parse(placed.properties);
  const source = join(projectFolder, entry.data["tocsin:entry"]);
  const label = basename(dirname(source));
  const lambda = new LambdaFunction({
    name: placed.name,
    arn: stack.attribute(placed.logicalId, "Arn"),
    data: {
      entry: source,
      exportName: spec.Handler.slice(spec.Handler.lastIndexOf(".") + 1),
      ...(sharedTime && { clock: sharedTime }),
    },
    environment: { ...spec.Environment?.Variables, ...runtimeVariables(placed, stack) },
    timeoutMs: spec.Timeout * 1000,
    memoryMb: spec.MemorySize,
    onLine: (line) => onLine(label, line),
  });
  return [{ label, accessKeyId: placed.logicalId, roleArn: spec.Role, function: lambda }];
}

/** What the Lambda runtime adds; the access key tells the gateway which function is calling. */
function runtimeVariables({ logicalId, name }: Placed, { place }: Stack): Record<string, string> {
  return {
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_ACCESS_KEY_ID: logicalId,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL: place.gatewayUrl,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    TZ: "UTC",
  };
}
