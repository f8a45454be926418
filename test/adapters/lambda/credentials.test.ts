import { afterEach, expect, test, vi } from "vitest";
import { defaultProvider } from "../../../adapters/lambda/credentials.ts";

afterEach(() => vi.unstubAllEnvs());

test("credentials are those that Lambda put into the environment", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "ASIAEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_SESSION_TOKEN", "token");

  expect(await defaultProvider()()).toEqual({
    accessKeyId: "ASIAEXAMPLE",
    secretAccessKey: "secret",
    sessionToken: "token",
  });
});

test("an environment without credentials is an error that says so", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);

  await expect(defaultProvider()()).rejects.toThrow("no credentials of a role");
});
