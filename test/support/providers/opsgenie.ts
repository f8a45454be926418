import * as z from "zod";
import { json, type Provider, read } from "./provider.ts";

const KEY = "11111111-2222-3333-4444-555555555555";
const creation = z.object({
  message: z.string().min(1).max(130),
  alias: z.string().max(512),
  description: z.string().max(15_000),
  priority: z.enum(["P1", "P2", "P3", "P4", "P5"]),
  tags: z.array(z.string().max(50)).max(20),
});
const taken = json(202, { result: "Request will be processed", took: 0.1, requestId: "r1" });

export interface Opsgenie extends Provider {
  /** State of the newest alert of each alias. */
  readonly alerts: ReadonlyMap<string, string>;
}

/** Alert API: one open alert for each alias; every well-formed request is taken, and worked off later. */
export function opsgenie(): Opsgenie {
  const alerts = new Map<string, string>();
  const shown: string[] = [];
  const change = (alias: string, state: string): void => {
    if ((alerts.get(alias) ?? "closed") !== "closed") alerts.set(alias, state);
  };
  return {
    alerts,
    address: (url) => ({ url, key: KEY }),
    shown: () => shown,
    serve: (request) => {
      if (request.headers.authorization !== `GenieKey ${KEY}`)
        return json(401, { message: "Key format is not valid!" });
      const action = /^\/v2\/alerts\/(.+)\/(acknowledge|close)\?identifierType=alias$/.exec(
        request.path,
      );
      if (action) {
        change(action[1] ?? "", action[2] === "close" ? "closed" : "acknowledged");
        return taken;
      }
      const alert = read(request, creation.safeParse);
      if (request.path !== "/v2/alerts" || !alert) return json(422, { message: "not valid" });
      if ((alerts.get(alert.alias) ?? "closed") === "closed") {
        shown.push(request.body);
        alerts.set(alert.alias, "open");
      }
      return taken;
    },
  };
}
