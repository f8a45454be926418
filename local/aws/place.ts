/** Where the stack pretends to live: part of every ARN. */
export interface AwsPlace {
  readonly region: string;
  readonly accountId: string;
}

export const LOCAL_PLACE: AwsPlace = { region: "eu-west-1", accountId: "000000000000" };
