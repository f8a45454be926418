import { expect, test } from "vitest";
import { encrypt } from "../../../adapters/push/encrypt.ts";
import { newVapidKeys, publicKeyOf, vapidHeader } from "../../../adapters/push/vapid.ts";
import { webPush } from "../../support/providers/webPush.ts";

/** RFC 8291, appendix A. */
const subscription = {
  endpoint: "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
  keys: {
    p256dh:
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
};
const OUR_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

test("a message is encrypted as the specification's example is", async () => {
  const point = Buffer.from(
    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
    "base64url",
  );
  const jwk = {
    ...{ kty: "EC", crv: "P-256", d: OUR_SECRET },
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const privateKey = await crypto.subtle.importKey("jwk", jwk, curve, true, ["deriveBits"]);
  const publicKey = await crypto.subtle.importKey("raw", point, curve, true, []);
  const salt = Uint8Array.from(Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url"));
  const text = "When I grow up, I want to be a watermelon";
  const body = await encrypt(subscription, text, { keys: { privateKey, publicKey }, salt });

  expect(Buffer.from(body).toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("a browser reads it, and its push service knows who sent it", async () => {
  const browser = webPush();
  const keys = await newVapidKeys();
  const { endpoint, keys: theirs } = browser.subscription("http://push.test");
  const claim = { endpoint, subject: "mailto:ops@example.com", now: 0 };
  const bytes = Buffer.from(await encrypt({ endpoint, keys: theirs }, "Recall is 0.71"));
  const headers = { authorization: await vapidHeader(keys, claim), host: "push.test" };
  const request = { method: "POST", path: "/", headers, body: "", bytes };
  browser.serve(request);

  expect(browser.shown()).toEqual(["Recall is 0.71"]);
  expect(await browser.proven(request)).toBe(true);
  expect(await browser.proven({ ...request, headers: { ...headers, host: "evil.test" } })).toBe(
    false,
  );
  expect(publicKeyOf(keys)).toMatch(/^B[\w-]{86}$/);
});
