import { mappingSpec } from "./mappingSpec.ts";
import { QueueMapping } from "./queueMapping.ts";
import { makeStreamMappings, type StreamParts } from "./stream/makeStreamMappings.ts";

export interface Mappings {
  /** The table was written to. */
  readonly poke: () => void;
  readonly stop: () => void;
}

/** Writes that did not pass the gateway are found by looking this often. */
const BACKSTOP_MS = 1000;

/** Starts every event source mapping of the template: those of queues and those of a table's stream. */
export async function startMappings(
  parts: Omit<StreamParts, "onTrouble"> & { onLine: (label: string, line: string) => void },
): Promise<Mappings> {
  const { stack, functions, queues, activity, onLine } = parts;
  const specs = stack
    .all("AWS::Lambda::EventSourceMapping")
    .map(({ logicalId, properties }) => ({ name: logicalId, spec: mappingSpec.parse(properties) }))
    .filter(({ spec }) => spec.Enabled);
  const ofQueues = specs
    .filter(({ spec }) => spec.EventSourceArn.includes(":sqs:"))
    .map(({ spec }) => {
      const target = functions.byName(spec.FunctionName);
      return new QueueMapping({ spec, region: stack.place.region, queues, target, activity });
    });
  const ofStreams = await makeStreamMappings(
    { ...parts, onTrouble: (error) => onLine("stream", String(error)) },
    specs.filter(({ spec }) => spec.EventSourceArn.includes(":dynamodb:")),
  );
  const poke = () => {
    for (const mapping of ofStreams) mapping.poke();
  };
  for (const mapping of ofQueues) mapping.start();
  poke();
  const backstop = setInterval(poke, BACKSTOP_MS).unref();
  const stop = () => {
    clearInterval(backstop);
    for (const mapping of [...ofQueues, ...ofStreams]) mapping.stop();
  };
  return { poke, stop };
}
