import * as z from "zod";
import { type RoutePorts, routeAwsEvent } from "../../app/routeAwsEvent.ts";
import { isSignal } from "../../domain/statement.ts";
import { contextOf } from "./contextOf.ts";
import { type Result, skippedOf } from "./receiveStatements.ts";
import { cloudwatch } from "./sources/cloudwatch.ts";
import { sources } from "./sources/registry.ts";
import type { Source } from "./sources/source.ts";

const fromRule = z.object({ source: z.string(), detail: z.unknown() });
const fromTopic = z.object({ Records: z.array(z.object({ EventSource: z.literal("aws:sns") })) });

/** An event of a rule or a topic. Whatever cannot be stored throws, so that it is tried again and then kept in a queue. */
export async function receiveAwsEvent(
  ports: RoutePorts,
  event: unknown,
): Promise<readonly Result[]> {
  const source = sourceOf(event);
  if (!source) throw new Error("no source knows events of this kind");
  const reading = source.read(event, contextOf(ports));
  if (reading.kind === "malformed")
    throw new Error(`not an event of ${source.name}: ${reading.errors.join("; ")}`);
  const { statements, changes, arns } = reading;
  const signals = statements.filter(isSignal);
  const receptions = await routeAwsEvent(ports, { arns, signals, changes });
  const results = [...receptions, ...skippedOf(statements)];
  console.info(JSON.stringify({ source: source.name, results }));
  return results;
}

function sourceOf(event: unknown): Source | undefined {
  if (fromTopic.safeParse(event).success) return cloudwatch;
  const rule = fromRule.safeParse(event);
  return rule.success
    ? sources.find(({ eventSource }) => eventSource === rule.data.source)
    : undefined;
}
