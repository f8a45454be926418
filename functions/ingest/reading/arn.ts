const PLACES = { partition: 1, service: 2, region: 3, account: 4 } as const;

/** One field of an ARN; empty when it is not there. */
export const arnPart = (arn: string, part: keyof typeof PLACES): string =>
  arn.split(":")[PLACES[part]] ?? "";
