interface QueueEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Says what it got; fails on what is called hopeless. */
export async function handler({ Records }: QueueEvent): Promise<unknown> {
  for (const { body } of Records) console.log(`${new Date().toISOString()} got ${body}`);
  return {
    batchItemFailures: Records.filter(({ body }) => body.startsWith("hopeless")).map((record) => ({
      itemIdentifier: record.messageId,
    })),
  };
}
