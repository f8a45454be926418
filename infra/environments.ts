import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { RetentionDays } from "aws-cdk-lib/aws-logs";

/** All that differs between environments. */
export interface Settings {
  readonly stage: EnvironmentName;
  /** Whether the table can be deleted, and what becomes of data and logs when the stack goes. */
  readonly deletionProtection: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly recoveryDays: number;
  readonly logRetention: RetentionDays;
  readonly accessLogRetention: RetentionDays;
  /** Functions that somebody waits for get more memory, and with it more processor. */
  readonly memory: { readonly foreground: number; readonly background: number };
  /** Requests a second, and how many may come at once, for the whole API. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  /** How many deliveries may be on their way at once: third parties throttle long before we do. */
  readonly deliveryConcurrency: number;
  /** How long a failed piece of work is kept for somebody to look at. */
  readonly failureRetention: Duration;
  /** Whether alarms are published on a topic of the stack. */
  readonly alarmTopic: boolean;
  /** Whether SNS over HTTPS has to be signed, also where an integration is bound to no topic. */
  readonly snsSignatures: "required" | "unchecked";
  /** Who signs the bearer tokens; without it the deployment has to say. */
  readonly oidc?: { readonly issuer: string; readonly audience: string };
}
export type EnvironmentName = "dev" | "staging" | "prod";

const dev: Settings = {
  stage: "dev",
  deletionProtection: false,
  removalPolicy: RemovalPolicy.DESTROY,
  recoveryDays: 1,
  logRetention: RetentionDays.ONE_WEEK,
  accessLogRetention: RetentionDays.ONE_WEEK,
  memory: { foreground: 512, background: 512 },
  throttle: { rateLimit: 500, burstLimit: 1_000 },
  deliveryConcurrency: 5,
  failureRetention: Duration.days(7),
  alarmTopic: false,
  snsSignatures: "unchecked",
};

const staging: Settings = {
  ...dev,
  stage: "staging",
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
  recoveryDays: 7,
  logRetention: RetentionDays.ONE_MONTH,
  accessLogRetention: RetentionDays.ONE_MONTH,
  memory: { foreground: 1_024, background: 512 },
  failureRetention: Duration.days(14),
  alarmTopic: true,
  snsSignatures: "required",
};

const prod: Settings = {
  ...staging,
  stage: "prod",
  recoveryDays: 35,
  logRetention: RetentionDays.THREE_MONTHS,
  accessLogRetention: RetentionDays.THREE_MONTHS,
  throttle: { rateLimit: 2_000, burstLimit: 4_000 },
  deliveryConcurrency: 20,
};

export const environments: Readonly<Record<EnvironmentName, Settings>> = { dev, staging, prod };

/** The settings of the environment that the context names; dev when it names none. */
export function settingsOf(name: unknown = "dev"): Settings {
  const settings = Object.entries(environments).find(([known]) => known === name)?.[1];
  if (settings) return settings;
  throw new UnknownEnvironment(name);
}

/** A mistake of whoever typed the command, told without a stack trace. */
export class UnknownEnvironment extends Error {
  constructor(name: unknown) {
    const known = Object.keys(environments).join(", ");
    super(`There is no environment "${String(name)}". Use -c env=… with one of: ${known}.`);
  }
}
