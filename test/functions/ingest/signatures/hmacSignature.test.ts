import { expect, test } from "vitest";
import { github } from "../../../../functions/ingest/sources/github.ts";
import { grafana } from "../../../../functions/ingest/sources/grafana.ts";
import { pagerdutyWebhooks } from "../../../../functions/ingest/sources/pagerdutyWebhooks.ts";
import { at } from "../../../support/accuracyIncident.ts";

const rawBody = Buffer.from("Hello, World!");
const secret = "It's a Secret to Everybody";
/** HMAC-SHA256 of that body and secret, from GitHub's documentation. */
const DIGEST = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
/** The same of `1795168800:Hello, World!`. */
const TIMED = "806c862c7d2515e23f07caca01ace7fd30e2d3f773f4e71b0cd79ecfda53ac76";
const now = at("2026-11-20T10:03:00Z");

type Headers = Record<string, string>;
const verify = (source: typeof github, headers: Headers, given: object = {}) =>
  source.verify?.({ rawBody, headers, secret, now, ...given });

test.each([
  ["GitHub", github, { "x-hub-signature-256": `sha256=${DIGEST}` }],
  ["PagerDuty", pagerdutyWebhooks, { "x-pagerduty-signature": `v1=${DIGEST}` }],
  ["Grafana", grafana, { "x-grafana-alerting-signature": DIGEST }],
])("a body that %s signed is verified", (_, source, headers) => {
  expect(verify(source, headers)).toEqual({ kind: "verified" });
});

test("one of several signatures is enough, while PagerDuty changes its secret", () => {
  const headers = { "x-pagerduty-signature": `v1=${"0".repeat(64)}, v1=${DIGEST}` };
  expect(verify(pagerdutyWebhooks, headers)).toEqual({ kind: "verified" });
});

test.each([
  ["another body", { rawBody: Buffer.from("Hello, World.") }],
  ["another secret", { secret: "guess" }],
])("%s is refused", (_, given) => {
  const headers = { "x-hub-signature-256": `sha256=${DIGEST}` };
  expect(verify(github, headers, given)).toEqual({
    kind: "refused",
    reason: "the signature does not belong to this body and secret",
  });
});

test.each([["sha256="], [DIGEST], [`sha1=${DIGEST}`], ["sha256=é"], [`sha256=${DIGEST}00`]])(
  "a signature written as %s is refused",
  (header) => {
    expect(verify(github, { "x-hub-signature-256": header })?.kind).toBe("refused");
  },
);

test("a request without a signature is refused", () => {
  expect(verify(github, {})).toEqual({
    kind: "refused",
    reason: "the header x-hub-signature-256 is missing",
  });
});

test("an empty secret verifies nothing", () => {
  const headers = { "x-hub-signature-256": `sha256=${DIGEST}` };
  expect(verify(github, headers, { secret: "" })?.kind).toBe("refused");
});

const timed = (timestamp: string): Headers => ({
  "x-grafana-alerting-signature": TIMED,
  "x-grafana-alerting-timestamp": timestamp,
});

test("a time that Grafana signed along is verified", () => {
  expect(verify(grafana, timed("1795168800"))).toEqual({ kind: "verified" });
});

test("a signed time cannot be changed", () => {
  expect(verify(grafana, timed("1795168980"))?.kind).toBe("refused");
});

test("a signed time cannot be left away", () => {
  expect(verify(grafana, { "x-grafana-alerting-signature": TIMED })?.kind).toBe("refused");
});

test.each(["2026-11-20T10:05:01Z", "2026-11-20T09:54:59Z"])(
  "what was signed at 10:00 is refused at %s",
  (time) => {
    expect(verify(grafana, timed("1795168800"), { now: at(time) })).toEqual({
      kind: "refused",
      reason: "it was signed too long ago, or by a clock that is ahead",
    });
  },
);
