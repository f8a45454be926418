import type { Acting } from "../../domain/acting.ts";
import type { Flaw } from "../../domain/flaw.ts";
import type { Idempotency } from "../ports.ts";

/** Left out, or said to be nothing. Where a change can clear a field, null clears it and absence leaves it. */
export type Maybe<T> = T | null | undefined;

/** A field after a change: left out, as it was; null, gone. */
export const changed = <T>(before: T | undefined, wanted: Maybe<T>): T | undefined =>
  wanted === undefined ? before : (wanted ?? undefined);

/** A list after a change, without repeats. */
export const changedList = (before: readonly string[], wanted: Maybe<readonly string[]>) => [
  ...new Set(changed(before, wanted)),
];

export interface ConfigRequest<Input> extends Acting {
  readonly input: Input;
  readonly idempotency?: Idempotency;
  /** The version of the changed object that the client saw. */
  readonly expectedVersion?: number;
}

export interface ConfigFailure {
  readonly code:
    | "INVALID"
    | "NOT_FOUND"
    | "ILLEGAL_TRANSITION"
    | "FORBIDDEN"
    | "VERSION_CONFLICT"
    | "IDEMPOTENCY_MISMATCH"
    | "ALREADY_EXISTS"
    | "IN_USE";
  readonly message: string;
  readonly path?: readonly string[];
}
export interface Failed {
  readonly kind: "failed";
  readonly failures: readonly ConfigFailure[];
}
export type ConfigResult<T> = { readonly kind: "done"; readonly value: T } | Failed;

export const failed = (...failures: ConfigFailure[]): Failed => ({ kind: "failed", failures });

export const invalid = (flaws: readonly Flaw[]): Failed =>
  failed(...flaws.map(({ path, message }) => failure("INVALID", message, path)));

/** `path` leads from the input to the field. */
export const failure = (
  code: ConfigFailure["code"],
  message: string,
  path: readonly string[] = [],
): ConfigFailure => ({ code, message, path: ["input", ...path] });

export const notFound = (what: string, ...path: string[]): ConfigFailure =>
  failure("NOT_FOUND", `There is no ${what}.`, path);
