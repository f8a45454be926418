import * as z from "zod";
import type { Stack } from "../template/stack.ts";

const action = z.union([
  z.strictObject({
    S3Action: z.strictObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default("") }),
  }),
  z.strictObject({
    LambdaAction: z.strictObject({
      FunctionArn: z.string(),
      InvocationType: z.literal("Event").default("Event"),
    }),
  }),
]);
const receiptRule = z.object({
  Enabled: z.boolean().default(false),
  /** Addresses and domains; none: every address. */
  Recipients: z.array(z.string()).default([]),
  /** In the order in which they are done. */
  Actions: z.array(action).default([]),
});
export type ReceiptRule = z.infer<typeof receiptRule>;

/** The template's rules for mail that comes in. What they ask for and the host does not know is refused. */
export const receiptRules = (stack: Stack): readonly ReceiptRule[] =>
  stack
    .all("AWS::SES::ReceiptRule")
    .map(({ properties }) => receiptRule.parse(properties["Rule"]))
    .filter(({ Enabled }) => Enabled);

/** Whether a rule is for an address: one that it names, or any of a domain that it names. */
export function isFor({ Recipients }: ReceiptRule, address: string): boolean {
  const wanted = address.toLowerCase();
  const domain = wanted.slice(wanted.lastIndexOf("@") + 1);
  const names = Recipients.map((name) => name.toLowerCase());
  return names.length === 0 || names.includes(wanted) || names.includes(domain);
}
