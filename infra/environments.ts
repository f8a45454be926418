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
  /** Mails of monitors come to addresses of it; without it none are received. */
  readonly mailDomain?: string;
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

/** What the command line can say. */
export interface Context {
  readonly env?: unknown;
  readonly mailDomain?: unknown;
}

/** The settings of the environment that the context names, dev when it names none, with what it adds. */
export function settingsOf({ env = "dev", mailDomain }: Context): Settings {
  const settings = Object.entries(environments).find(([known]) => known === env)?.[1];
  const known = Object.keys(environments).join(", ");
  if (!settings)
    throw new WrongContext(
      `There is no environment "${String(env)}". Use -c env=… with one of: ${known}.`,
    );
  return { ...settings, ...(mailDomain !== undefined && { mailDomain: domainOf(mailDomain) }) };
}

/** A name with a dot in it, as SES compares it. */
function domainOf(name: unknown): string {
  const domain = String(name).toLowerCase();
  if (/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(domain))
    return domain;
  throw new WrongContext(
    `"${String(name)}" is no domain. Use -c mailDomain=… with one like alerts.example.com.`,
  );
}

/** A mistake of whoever typed the command, told without a stack trace. */
export class WrongContext extends Error {}
