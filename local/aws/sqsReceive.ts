import * as z from "zod";
import type { LocalQueue } from "./localQueue.ts";
import { parseInput } from "./parseInput.ts";
import type { MessageAttributes, ReceivedMessage } from "./queueMessage.ts";
import type { AwsRequest } from "./request.ts";
import { md5, md5OfAttributes } from "./sqsDigest.ts";

const receiveInput = z.looseObject({
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: z.int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.int().min(0).max(20).default(0),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
  MessageAttributeNames: z.array(z.string()).default([]),
});
type ReceiveInput = z.infer<typeof receiveInput>;

interface Receive {
  readonly queue: LocalQueue;
  readonly input: unknown;
  readonly onClose: AwsRequest["onClose"];
}

/** Waits up to WaitTimeSeconds, by the host's clock, for something to be visible. */
export async function receiveWhenVisible({ queue, input, onClose }: Receive): Promise<object> {
  const wanted = parseInput(receiveInput, input);
  const take = () => queue.receive(wanted.MaxNumberOfMessages, wanted.VisibilityTimeout);
  let taken = take();
  if (taken.length === 0 && wanted.WaitTimeSeconds > 0)
    taken = await within(wanted.WaitTimeSeconds, { queue, onClose, take });
  if (taken.length === 0) return {};
  return { Messages: taken.map((message) => shown(message, wanted)) };
}

interface Waiting {
  readonly queue: LocalQueue;
  readonly onClose: AwsRequest["onClose"];
  readonly take: () => ReceivedMessage[];
}

function within(seconds: number, { queue, onClose, take }: Waiting): Promise<ReceivedMessage[]> {
  return new Promise((resolve) => {
    const end = (messages: ReceivedMessage[]) => {
      stopListening();
      stopTimer();
      resolve(messages);
    };
    const stopListening = queue.onVisible(() => {
      const messages = take();
      if (messages.length > 0) end(messages);
    });
    const stopTimer = queue.clock.at(queue.clock.now() + seconds * 1000, () => end([]));
    onClose(() => end([]));
  });
}

function shown(message: ReceivedMessage, wanted: ReceiveInput): object {
  const attributes = chosen(message.attributes, wanted.MessageAttributeNames);
  const MD5OfMessageAttributes = md5OfAttributes(attributes);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: chosenSystem(message, [
      ...wanted.AttributeNames,
      ...wanted.MessageSystemAttributeNames,
    ]),
    ...(MD5OfMessageAttributes && { MessageAttributes: attributes, MD5OfMessageAttributes }),
  };
}

/** `All` and `.*` mean every attribute, `name.*` those that begin with `name.`. */
function chosen(attributes: MessageAttributes, names: readonly string[]): MessageAttributes {
  const wants = (attribute: string) =>
    names.some((name) =>
      name.endsWith(".*") ? attribute.startsWith(name.slice(0, -1)) : name === attribute,
    );
  const all = names.includes("All") || names.includes(".*");
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => all || wants(name)));
}

function chosenSystem(message: ReceivedMessage, names: readonly string[]): object {
  const all = names.includes("All");
  return Object.fromEntries(
    Object.entries(message.systemAttributes).filter(([name]) => all || names.includes(name)),
  );
}
