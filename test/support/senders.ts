import { vi } from "vitest";
import { sendersFor } from "../../functions/deliver/channels/registry.ts";
import type { Provider } from "./providers/provider.ts";
import { startReceiver } from "./receiver.ts";

export const mail = { from: "tocsin@example.com", configurationSet: "Tocsin-test-Mail" };

/** The senders as they are deployed. */
export const makeSenders = () =>
  sendersFor({ mail, push: { publicUrl: "https://tocsin.example.com" } });

/** A provider of AWS on this machine, which the SDK's clients that are made from now on find. */
export async function startAws(provider: Provider) {
  const receiver = await startReceiver(provider.serve);
  awsIsAt(receiver.url);
  return {
    receiver,
    /** What a channel there keeps. */
    secret: JSON.stringify(provider.address(receiver.url)),
    stop: async () => {
      vi.unstubAllEnvs();
      await receiver.stop();
    },
  };
}

/** Lets the SDK's clients that are made from now on find AWS at a URL; until `vi.unstubAllEnvs`. */
export function awsIsAt(url: string): void {
  vi.stubEnv("AWS_ENDPOINT_URL", url);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
}
