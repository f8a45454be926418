import type { Clock } from "../../app/ports.ts";
import { type PrometheusPorts, prometheus } from "../../app/prometheus.ts";
import { authenticate, type Gate } from "../../graphql/authenticate.ts";

interface Options extends Gate {
  readonly ports: PrometheusPorts & { readonly clock: Clock };
}

const HEADERS = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };

/** The measures, for a Prometheus server that brings a token. */
export async function metricsPage({ ports, ...gate }: Options, request: Request) {
  const answer = await authenticate(gate, request);
  if (answer.kind === "REFUSED") return answer.response;
  return new Response(await prometheus(ports, ports.clock.now()), { headers: HEADERS });
}
