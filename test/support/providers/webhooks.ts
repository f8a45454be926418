import type { Provider } from "./provider.ts";

/** Whatever it takes is posted, also twice. */
export function slackWebhook(): Provider {
  const shown: string[] = [];
  return {
    address: (url) => ({ url: `${url}/services/T0/B0/secret` }),
    shown: () => shown,
    serve: ({ body }) => {
      shown.push(body);
      return { status: 200, body: "ok" };
    },
  };
}

/** A receiver that does what docs/webhooks.md asks of it: it ignores a delivery that it has seen. */
export function webhookReceiver(): Provider {
  const seen = new Map<string, string>();
  return {
    address: (url) => ({ url: `${url}/tocsin`, signingKey: "open sesame" }),
    shown: () => [...seen.values()],
    serve: ({ headers, body }) => {
      seen.set(String(headers["tocsin-delivery"]), body);
      return { status: 204 };
    },
  };
}
