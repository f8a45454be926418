import * as z from "zod";
import { CATEGORIES } from "../../../domain/category.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { CHANNEL_KINDS } from "../../../graphql/channelKind.ts";
import { fields } from "./fields.ts";
import { policy } from "./policyShape.ts";
import { schedule } from "./scheduleShape.ts";
import { nameText, reference, setOf } from "./texts.ts";

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error:
    "is the name of an environment variable, such as RANKING_SLACK_URL; the secret itself stays out of files",
});

const channel = fields({
  name: z.string(),
  kind: z.enum(Object.values(CHANNEL_KINDS)),
  // What they hold is read when the channel is created, and only then.
  urlFrom: variable.nullable().default(null),
  signingKeyFrom: variable.nullable().default(null),
  keyFrom: variable.nullable().default(null),
  emailFrom: variable.nullable().default(null),
  projectFrom: variable.nullable().default(null),
  issueTypeFrom: variable.nullable().default(null),
});

const user = fields({
  name: nameText,
  email: z.string().trim().nullable().default(null),
  contacts: setOf(reference),
  timeZone: z.string().default("UTC"),
  login: z.string().nullable().default(null),
});

const team = fields({
  name: nameText,
  members: setOf(reference),
  managers: setOf(reference),
});

const service = fields({
  name: nameText,
  description: z.string().nullable().default(null),
  team: reference.nullable().default(null),
  policy: reference.nullable().default(null),
  defaultCategory: z.enum(CATEGORIES).nullable().default(null),
  dependsOn: setOf(reference),
  autoResolve: z.boolean().default(true),
  awsResources: setOf(z.string()),
});

const promise = z
  .number({ error: "expected a number of seconds, or null for no promise" })
  .nullable();

/** Nothing is left out: what a level promises is not to be guessed. */
const severity = fields({
  severity: z.enum(SEVERITIES),
  meaning: z.string(),
  respondWithinSeconds: promise,
  escalateAfterSeconds: promise,
  updateEverySeconds: promise,
  resolveWithinSeconds: promise,
  pagesOnCall: z.boolean(),
  channels: setOf(reference),
  countsAsFailure: z.boolean(),
  piercesQuietHours: z.boolean(),
});

/** One of each kind. Fields come out in this order, those that were left out as what they then are. */
export const SHAPES = {
  channels: channel,
  users: user,
  teams: team,
  schedules: schedule,
  policies: policy,
  services: service,
  severities: severity,
} as const;

/** A YAML document. */
export const configFile = fields({
  channels: z.array(channel).nullish(),
  users: z.array(user).nullish(),
  teams: z.array(team).nullish(),
  schedules: z.array(schedule).nullish(),
  policies: z.array(policy).nullish(),
  services: z.array(service).nullish(),
  severities: z.array(severity).nullish(),
});
export type ConfigFile = z.infer<typeof configFile>;
