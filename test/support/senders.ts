import { vi } from "vitest";
import { sendersFor } from "../../functions/deliver/channels/registry.ts";

export const mail = { from: "tocsin@example.com", configurationSet: "Tocsin-test-Mail" };

/** The senders as they are deployed. */
export const makeSenders = () => sendersFor({ mail });

/** Lets the SDK's clients that are made from now on find AWS at a URL; until `vi.unstubAllEnvs`. */
export function awsIsAt(url: string): void {
  vi.stubEnv("AWS_ENDPOINT_URL", url);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
}
