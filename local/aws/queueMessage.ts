/** An attribute that the sender put beside the body; binary values as base64. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** A message as its queue keeps it. */
export interface QueueMessage {
  readonly id: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** Whose it is, in a queue that many share. */
  readonly groupId?: string;
  readonly sentAt: number;
  /** Delayed or in flight until then. */
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt: number | undefined;
}

/** A message as whoever receives it sees it. */
export interface ReceivedMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly systemAttributes: {
    readonly ApproximateReceiveCount: string;
    readonly SentTimestamp: string;
    readonly ApproximateFirstReceiveTimestamp: string;
    readonly MessageGroupId?: string;
  };
}

/** Names the message and which receipt of it this was: an older handle no longer acts. */
export function receiptHandle(message: QueueMessage): string {
  return Buffer.from(`${message.id}/${message.receiveCount}`).toString("base64url");
}

export function readReceiptHandle(
  handle: string,
): { id: string; receiveCount: number } | undefined {
  const [, id, count] =
    /^([0-9a-f-]{36})\/(\d+)$/.exec(Buffer.from(handle, "base64url").toString()) ?? [];
  return id && count ? { id, receiveCount: Number(count) } : undefined;
}

export function received(message: QueueMessage): ReceivedMessage {
  return {
    messageId: message.id,
    receiptHandle: receiptHandle(message),
    body: message.body,
    attributes: message.attributes,
    systemAttributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
    },
  };
}
