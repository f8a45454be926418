import { readdirSync, readFileSync } from "node:fs";
import type { Signal } from "../../domain/signal.ts";
import { isSignal, type Statement } from "../../domain/statement.ts";
import { sources } from "../../functions/ingest/sources/registry.ts";
import { at } from "./accuracyIncident.ts";

const ROOT = new URL("../fixtures/", import.meta.url);
/** After everything that the fixtures tell of, but for what they plan. */
export const RECEIVED_AT = at("2026-11-22T00:00:00Z");

export interface Fixture {
  /** What the file is about; the same for its firing and its resolved. */
  readonly story: string;
  readonly outcome: string;
  readonly body: unknown;
}

/** `<story>.<outcome>.json`, the outcome being firing, acknowledged, resolved or ignored. */
export const fixturesOf = (source: string): readonly Fixture[] =>
  readdirSync(new URL(`${source}/`, ROOT)).map((file) => {
    const [story = "", outcome = ""] = file.split(".");
    return { story, outcome, body: fixture(`${source}/${file.replace(/\.json$/, "")}`) };
  });

export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, ROOT), "utf8"));

/** What a source makes of a body. */
export function read(name: string, body: unknown, receivedAt = RECEIVED_AT): readonly Statement[] {
  const source = sources.find((entry) => entry.name === name);
  const reading = source?.read(body, { receivedAt, newKey: () => "sig_new" });
  if (reading?.kind !== "understood") throw new Error(`${name}: ${JSON.stringify(reading)}`);
  return reading.statements;
}

/** The one signal of a fixture, `<source>/<story>.<outcome>`. */
export function signalOf(name: string, receivedAt = RECEIVED_AT): Signal {
  const [signal] = read(name.slice(0, name.indexOf("/")), fixture(name), receivedAt).filter(
    isSignal,
  );
  if (!signal) throw new Error(`${name} carries no signal`);
  return signal;
}

/** Why a fixture is deliberately nothing. */
export function reasonOf(name: string): string | undefined {
  const [statement] = read(name.slice(0, name.indexOf("/")), fixture(name));
  return statement?.state === "SKIPPED" ? statement.reason : undefined;
}
