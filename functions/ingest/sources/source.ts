import type * as z from "zod";
import type { ReportedChange } from "../../../domain/changes/serviceChange.ts";
import type { SignalMapping } from "../../../domain/mapping/signalMapping.ts";
import { isSignal, type Statement } from "../../../domain/statement.ts";
import type { Instant } from "../../../domain/time.ts";
import { boundedKey } from "../reading/digest.ts";
import type { Verify } from "../signatures/signedRequest.ts";

export interface SourceContext {
  readonly receivedAt: Instant;
  /** How the sender's integration reads bodies of its own shape, where it says so. */
  readonly mapping?: SignalMapping | undefined;
  /** A key for a trigger whose sender leaves naming it to us. */
  readonly newKey: () => string;
}

export interface SourceDefinition<Body> {
  /** As it stands in the webhook's path. */
  readonly name: string;
  /** The `source` of its EventBridge events, when they come that way. */
  readonly eventSource?: string;
  /** One line for a sender whose body was not understood. */
  readonly expects: string;
  /** Only what is read; unknown fields are nobody's mistake. */
  readonly schema: z.ZodType<Body>;
  /** What tells its bodies from others, where that is less than what is read. */
  readonly shape?: z.ZodType;
  /** Whether the sender signed it with the secret that it shares with us; absent where the sender does not sign. */
  readonly verify?: Verify;
  /** Whether SNS brings its bodies over HTTP too. */
  readonly takesSns?: boolean;
  readonly toSignals: (body: Body, context: SourceContext) => readonly Statement[];
  /** What its bodies say was done to a service, besides or instead of what is wrong with it. */
  readonly toChanges?: (body: Body, context: SourceContext) => readonly ReportedChange[];
  /** The ARNs that decide whose an AWS event is, the most telling first. */
  readonly arnsOf?: (body: Body) => readonly string[];
}

export type Reading =
  | {
      readonly kind: "understood";
      readonly statements: readonly Statement[];
      readonly changes: readonly ReportedChange[];
      readonly arns: readonly string[];
    }
  | { readonly kind: "malformed"; readonly errors: readonly string[] };

/** A source with the type of its body sealed in, so that a registry can hold all of them. */
export interface Source {
  readonly name: string;
  readonly eventSource?: string;
  readonly expects: string;
  readonly verify?: Verify;
  readonly takesSns: boolean;
  /** Whether an integration can say how its bodies are read. */
  readonly takesMapping?: boolean;
  recognises(body: unknown): boolean;
  read(body: unknown, context: SourceContext): Reading;
}

export function defineSource<Body>(definition: SourceDefinition<Body>): Source {
  const { name, eventSource, expects, schema, shape, verify, toSignals, arnsOf } = definition;
  return {
    name,
    ...(eventSource !== undefined && { eventSource }),
    expects,
    ...(verify && { verify }),
    takesSns: definition.takesSns ?? false,
    recognises: (body) => (shape ?? schema).safeParse(body).success,
    read: (body, context) => {
      const parsed = schema.safeParse(body);
      if (!parsed.success) return { kind: "malformed", errors: explain(parsed.error) };
      return {
        kind: "understood",
        statements: toSignals(parsed.data, context).map(bounded),
        changes: definition.toChanges?.(parsed.data, context) ?? [],
        arns: arnsOf?.(parsed.data) ?? [],
      };
    },
  };
}

const MOST_ERRORS = 5;

/** Where it is wrong and what was expected there, never what was found: a value may be a secret. */
export function explain(error: z.ZodError): readonly string[] {
  return closest(error.issues)
    .slice(0, MOST_ERRORS)
    .map((issue) => {
      const path = issue.path.map(String).join(".") || "body";
      const message =
        issue.code === "unrecognized_keys" ? "has keys it may not have" : issue.message;
      return `${path}: ${message}`;
    });
}

type Issue = z.core.$ZodIssue;

/** Of several shapes that it may have, the one that lacks least: one that only says so says nothing. */
const closest = (issues: readonly Issue[]): readonly Issue[] =>
  issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const [least] = issue.errors.map(closest).sort((one, other) => one.length - other.length);
    if (!least || least.length === 0) return [issue];
    return least.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });

/** With its keys short enough for the store. */
export function bounded(statement: Statement): Statement {
  if (!isSignal(statement)) return statement;
  const { dedupKey, messageId, episode, group } = statement;
  return {
    ...statement,
    dedupKey: boundedKey(dedupKey),
    ...(messageId !== undefined && { messageId: boundedKey(messageId) }),
    ...(episode !== undefined && { episode: boundedKey(episode) }),
    ...(group !== undefined && { group: boundedKey(group) }),
  };
}
