import { describe, expect, test } from "vitest";
import { isSignal } from "../../../../domain/statement.ts";
import { recognise } from "../../../../functions/ingest/sources/recognise.ts";
import { sources } from "../../../../functions/ingest/sources/registry.ts";
import { type Fixture, fixturesOf, RECEIVED_AT, read } from "../../../support/fixtures.ts";

const STATES: Readonly<Record<string, string>> = {
  firing: "FIRING",
  acknowledged: "ACKNOWLEDGED",
  resolved: "RESOLVED",
  ignored: "SKIPPED",
};

test("no two sources have one name", () => {
  expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
});

test.each(sources.filter(({ verify }) => verify).map((source) => [source.name, source] as const))(
  "%s, which can sign, refuses what is not signed",
  (_, { verify }) => {
    const unsigned = { rawBody: Buffer.from("{}"), headers: {}, secret: "key", now: RECEIVED_AT };
    expect(verify?.(unsigned).kind).toBe("refused");
  },
);

describe.each(sources.map((source) => [source.name, source] as const))("%s", (name, source) => {
  const fixtures = fixturesOf(name);
  const titled = fixtures.map((one) => [`${one.story}.${one.outcome}`, one] as const);
  const of = (outcome: string) => fixtures.filter((one) => one.outcome === outcome);

  test("has a fixture that fires and one that resolves", () => {
    expect([of("firing").length > 0, of("resolved").length > 0]).toEqual([true, true]);
  });

  test.each(titled)("%s says what its name says", (_, { outcome, body }) => {
    expect(read(name, body)[0]?.state).toBe(STATES[outcome]);
  });

  test.each(titled)("%s is recognised by its shape", (_, { body }) => {
    expect(recognise(body)).toBe(name);
  });

  test.each(titled)("%s gives the same keys each time it is read", (_, { body }) => {
    const keys = () => read(name, body).map(({ dedupKey }) => dedupKey);
    expect(keys()).toEqual(keys());
  });

  test.each(titled)("%s makes signals that are complete", (_, { body }) => {
    for (const signal of read(name, body).filter(isSignal)) {
      expect(signal).toMatchObject({ source: name });
      expect(signal.title).not.toBe("");
      expect(signal.dedupKey).not.toBe("");
      expect(signal.startedAt ?? 0).toBeLessThanOrEqual(RECEIVED_AT);
      expect(signal.occurredAt ?? 0).toBeLessThanOrEqual(RECEIVED_AT);
    }
  });

  test.each(titled)(
    "%s with any part of it spoilt is read or refused, never thrown at",
    (_, { body }) => {
      for (const spoilt of spoiltCopies(body)) {
        const reading = source.read(spoilt, { receivedAt: RECEIVED_AT, newKey: () => "sig_new" });
        const statements = reading.kind === "understood" ? reading.statements : [];
        expect(
          statements.filter(isSignal).map(({ dedupKey, title }) => !dedupKey || !title),
        ).not.toContain(true);
      }
    },
  );

  test.each(of("resolved").map((one) => [one.story, one] as const))(
    "%s resolves under the key that it fired with",
    (story, resolved) => {
      const fired = of("firing").find((one) => one.story === story);
      const keysOf = ({ body }: Fixture) => read(name, body).map(({ dedupKey }) => dedupKey);
      expect(fired && keysOf(fired)).toEqual(keysOf(resolved));
    },
  );

  test.each([[null], ["text"], [42], [[]], [{}], [{ alerts: "none" }]])(
    "refuses %j as malformed and says where",
    (body) => {
      const reading = source.read(body, { receivedAt: RECEIVED_AT, newKey: () => "sig_new" });
      expect(reading).toMatchObject({
        kind: "malformed",
        errors: expect.arrayContaining([expect.any(String)]),
      });
    },
  );
});

/** Each copy has one value taken out, or replaced by one of another kind. */
function* spoiltCopies(body: unknown): Generator<unknown> {
  for (const path of pathsOf(body)) {
    for (const value of [undefined, null, "", 7, [], { unexpected: true }]) {
      yield replaced(body, path, value);
    }
  }
}

const pathsOf = (value: unknown): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...pathsOf(inner).map((rest) => [key, ...rest]),
      ])
    : [];

function replaced(body: unknown, [key = "", ...rest]: string[], value: unknown): unknown {
  const copy = Array.isArray(body) ? [...body] : { ...Object(body) };
  copy[key] = rest.length === 0 ? value : replaced(Object(body)[key], rest, value);
  return copy;
}
