import * as z from "zod";
import type { Body } from "./httpEvent.ts";

const keyed = z.object({ routing_key: z.string().min(1) });

/** The integration key where PagerDuty's events carry it. */
export const routingKeyOf = (body: Body): string | undefined =>
  body.kind === "json" ? keyed.safeParse(body.value).data?.routing_key : undefined;
