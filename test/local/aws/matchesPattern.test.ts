import { expect, test } from "vitest";
import { matchesPattern } from "../../../local/aws/matchesPattern.ts";

const event = {
  source: "aws.cloudwatch",
  "detail-type": "CloudWatch Alarm State Change",
  account: null,
  resources: ["arn:aws:cloudwatch:eu-west-1:1:alarm:Latency", "arn:aws:lambda:eu-west-1:1:fn"],
  detail: {
    alarmName: "Latency",
    state: { value: "ALARM", count: 3 },
    address: "10.0.0.17",
    metrics: [
      { name: "p99", stat: "Max" },
      { name: "p50", stat: "Min" },
    ],
    empty: "",
  },
};

const yes: [string, object][] = [
  ["a value", { source: ["aws.cloudwatch"] }],
  ["one of several values", { source: ["aws.health", "aws.cloudwatch"] }],
  ["null", { account: [null] }],
  ["an empty text", { detail: { empty: [""] } }],
  ["an element of an array", { resources: ["arn:aws:lambda:eu-west-1:1:fn"] }],
  ["a nested value", { detail: { state: { value: ["ALARM"] } } }],
  ["a field of an object in an array", { detail: { metrics: { name: ["p50"] } } }],
  ["prefix", { source: [{ prefix: "aws." }] }],
  ["prefix whatever its case", { source: [{ prefix: { "equals-ignore-case": "AWS." } }] }],
  ["suffix", { source: [{ suffix: "watch" }] }],
  ["equals-ignore-case", { detail: { alarmName: [{ "equals-ignore-case": "LATENCY" }] } }],
  ["wildcard", { resources: [{ wildcard: "arn:aws:cloudwatch:*:alarm:*" }] }],
  ["anything-but a value", { source: [{ "anything-but": "aws.health" }] }],
  ["anything-but a list", { detail: { state: { count: [{ "anything-but": [1, 2] }] } } }],
  ["anything-but a prefix", { source: [{ "anything-but": { prefix: "gcp." } }] }],
  ["anything-but a suffix", { source: [{ "anything-but": { suffix: ["health", "batch"] } }] }],
  ["an exact number", { detail: { state: { count: [3] } } }],
  ["a numeric range", { detail: { state: { count: [{ numeric: [">", 0, "<=", 3] }] } } }],
  ["cidr", { detail: { address: [{ cidr: "10.0.0.0/24" }] } }],
  ["exists", { detail: { alarmName: [{ exists: true }] } }],
  ["exists false", { detail: { configuration: [{ exists: false }] } }],
  ["exists false below nothing", { other: { inner: [{ exists: false }] } }],
  ["$or", { $or: [{ source: ["aws.health"] }, { detail: { alarmName: ["Latency"] } }] }],
];

const no: [string, object][] = [
  ["another value", { source: ["aws.health"] }],
  ["another type", { detail: { state: { count: ["3"] } } }],
  ["an absent field", { region: ["eu-west-1"] }],
  ["fields of two objects of an array", { detail: { metrics: { name: ["p99"], stat: ["Min"] } } }],
  ["another prefix", { source: [{ prefix: "cloudwatch" }] }],
  ["wildcard in the wrong order", { source: [{ wildcard: "*watch*aws" }] }],
  ["anything-but itself", { source: [{ "anything-but": ["aws.cloudwatch"] }] }],
  ["anything-but on an absent field", { region: [{ "anything-but": "x" }] }],
  ["anything-but its prefix", { source: [{ "anything-but": { prefix: "aws." } }] }],
  ["a number out of range", { detail: { state: { count: [{ numeric: ["<", 3] }] } } }],
  ["a text as a number", { detail: { alarmName: [{ numeric: [">", 0] }] } }],
  ["cidr of another network", { detail: { address: [{ cidr: "10.0.1.0/24" }] } }],
  ["exists of an object", { detail: [{ exists: true }] }],
  ["exists false of what is there", { source: [{ exists: false }] }],
  ["$or of two strangers", { $or: [{ source: ["a"] }, { source: ["b"] }] }],
  ["a $or beside another field", { $or: [{ source: ["aws.cloudwatch"] }], account: ["1"] }],
];

test.each(yes)("%s fits", (_, pattern) => {
  expect(matchesPattern(pattern, event)).toBe(true);
});

test.each(no)("%s does not fit", (_, pattern) => {
  expect(matchesPattern(pattern, event)).toBe(false);
});

test("a filter on stream records tells inserts of a kind of item", () => {
  const pattern = {
    eventName: ["INSERT"],
    dynamodb: { Keys: { sk: { S: [{ prefix: "EVT#" }] } } },
  };

  const record = (sk: string) => ({ eventName: "INSERT", dynamodb: { Keys: { sk: { S: sk } } } });

  expect(matchesPattern(pattern, record("EVT#0001"))).toBe(true);
  expect(matchesPattern(pattern, record("INCIDENT"))).toBe(false);
});

test("an unknown matcher is an error, not a mismatch", () => {
  expect(() => matchesPattern({ source: [{ like: "aws" }] }, event)).toThrow(
    'the local host does not know the matcher "like"',
  );
});
