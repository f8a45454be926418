/** Keys that the store left unread; named as DynamoDB names it when it is too busy to read even one: it will pass. */
export class Unprocessed extends Error {
  override readonly name = "ProvisionedThroughputExceededException";
  constructor(count: number) {
    super(`${count} keys were left unread again and again`);
  }
}
