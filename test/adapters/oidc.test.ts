import { afterAll, beforeAll, expect, it } from "vitest";
import { Oidc } from "../../adapters/oidc.ts";
import { at } from "../support/incidents.ts";
import { AUDIENCE, type Issuer, startIssuer } from "../support/issuer.ts";

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());

const clock = { now: () => at("10:00") };

it("knows the person by the token's subject", async () => {
  const oidc = new Oidc({ issuer: issuer.url, audience: AUDIENCE, clock });
  expect(await oidc.verify(await issuer.token({ sub: "ada", name: "Ada", email: 7 }))).toEqual({
    kind: "VERIFIED",
    principal: { subject: "ada", name: "Ada" },
  });
});

it("goes by its own clock", async () => {
  const later = new Oidc({
    issuer: issuer.url,
    audience: AUDIENCE,
    clock: { now: () => at("18:00:01") },
  });
  expect(await later.verify(await issuer.token())).toEqual({
    kind: "REFUSED",
    reason: "the token has expired",
  });
});

it("throws while the issuer cannot be reached, and asks it again the next time", async () => {
  const { fetch } = globalThis;
  const oidc = new Oidc({ issuer: issuer.url, audience: AUDIENCE, clock });
  const token = await issuer.token();
  globalThis.fetch = () => Promise.reject(new Error("connection refused"));
  const failed = await oidc.verify(token).catch(({ message }: Error) => message);
  globalThis.fetch = fetch;
  expect([failed, (await oidc.verify(token)).kind]).toEqual(["connection refused", "VERIFIED"]);
});

it("does not trust an issuer that calls itself something else", async () => {
  const oidc = new Oidc({ issuer: `${issuer.url}/`, audience: AUDIENCE, clock });
  await expect(oidc.verify(await issuer.token())).rejects.toThrow("calls itself");
});
