/** An error that a client is meant to see, named as AWS names it. */
export class AwsError extends Error {
  readonly status: number;
  /** The name that the older query protocol gave it; SQS still sends it along. */
  readonly queryCode: string | undefined;

  constructor(
    code: string,
    message: string,
    options: { status?: number; queryCode?: string } = {},
  ) {
    super(message);
    this.name = code;
    this.status = options.status ?? 400;
    this.queryCode = options.queryCode;
  }
}

export function unknownOperation(what: string): AwsError {
  return new AwsError("UnknownOperationException", `the local host does not speak ${what}`);
}
