import { gzipSync } from "node:zlib";
import * as z from "zod";
import { HostError } from "../hostError.ts";
import type { Stack } from "../template/stack.ts";

const filterSpec = z.looseObject({
  LogGroupName: z.string(),
  FilterPattern: z.literal("", { error: "the local host hands on whole logs only" }),
  DestinationArn: z.string(),
});

export type LogLines = (logGroup: string, messages: readonly string[]) => void;

/** Hands lines of a log group to the functions that subscribe to it, packed as CloudWatch Logs packs them. */
export function logSubscriptions(
  stack: Stack,
  submit: (functionArn: string, event: unknown) => void,
): LogLines {
  const filters = stack
    .all("AWS::Logs::SubscriptionFilter")
    .map(({ logicalId, properties }) => specOf(logicalId, properties));
  return (logGroup, messages) => {
    for (const { DestinationArn } of filters.filter((one) => one.LogGroupName === logGroup)) {
      const content = {
        ...{ messageType: "DATA_MESSAGE", owner: stack.place.account, logGroup },
        ...{ logStream: "local", subscriptionFilters: ["local"] },
        logEvents: messages.map((message, place) => ({ id: String(place), timestamp: 0, message })),
      };
      const data = gzipSync(JSON.stringify(content)).toString("base64");
      submit(DestinationArn, { awslogs: { data } });
    }
  };
}

function specOf(logicalId: string, properties: unknown) {
  const spec = filterSpec.safeParse(properties);
  if (spec.success) return spec.data;
  throw new HostError(
    `${logicalId}: ${spec.error.issues.map(({ message }) => message).join("; ")}`,
  );
}
