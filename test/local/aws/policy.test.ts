import { expect, test } from "vitest";
import { isAllowed } from "../../../local/aws/policy.ts";

const TABLE = "arn:aws:dynamodb:eu-west-1:000000000000:table/incidents";

test("nothing is allowed without a statement", () => {
  expect(isAllowed([], "dynamodb:GetItem", TABLE)).toBe(false);
});

test("a statement allows the actions and resources that it names", () => {
  const statements = [
    { Effect: "Allow", Action: ["dynamodb:GetItem", "dynamodb:Query"], Resource: TABLE },
  ] as const;

  expect(isAllowed(statements, "dynamodb:Query", TABLE)).toBe(true);
  expect(isAllowed(statements, "dynamodb:PutItem", TABLE)).toBe(false);
  expect(isAllowed(statements, "dynamodb:Query", `${TABLE}/index/gsi1`)).toBe(false);
});

test("wildcards stand for any run of characters and for any one", () => {
  const statements = [
    { Effect: "Allow", Action: "DynamoDB:Get*", Resource: [`${TABLE}/index/gsi?`] },
  ] as const;

  expect(isAllowed(statements, "dynamodb:GetItem", `${TABLE}/index/gsi1`)).toBe(true);
  expect(isAllowed(statements, "dynamodb:GetItem", `${TABLE}/index/gsi12`)).toBe(false);
});

test("characters of a regular expression stand for themselves", () => {
  const statements = [{ Effect: "Allow", Action: "sqs:SendMessage", Resource: "a.b" }] as const;

  expect(isAllowed(statements, "sqs:SendMessage", "axb")).toBe(false);
});

test("a deny outweighs every allow", () => {
  const statements = [
    { Effect: "Allow", Action: "*", Resource: "*" },
    { Effect: "Deny", Action: "sqs:DeleteMessage", Resource: "*" },
  ] as const;

  expect(isAllowed(statements, "sqs:DeleteMessage", "arn:aws:sqs:eu-west-1:0:q")).toBe(false);
  expect(isAllowed(statements, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:0:q")).toBe(true);
});

test("NotAction and NotResource cover everything else", () => {
  const statements = [{ Effect: "Allow", NotAction: "iam:*", NotResource: TABLE }] as const;

  expect(isAllowed(statements, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:0:q")).toBe(true);
  expect(isAllowed(statements, "iam:PassRole", "arn:aws:iam::0:role/r")).toBe(false);
  expect(isAllowed(statements, "dynamodb:GetItem", TABLE)).toBe(false);
});
