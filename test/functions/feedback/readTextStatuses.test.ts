import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTextStatuses } from "../../../functions/feedback/readTextStatuses.ts";

const logged = (messages: readonly unknown[], messageType = "DATA_MESSAGE") => ({
  awslogs: {
    data: gzipSync(
      JSON.stringify({
        ...{ messageType, owner: "111122223333", subscriptionFilters: ["texts"] },
        logGroup: "sns/eu-west-1/111122223333/DirectPublishToPhoneNumber",
        logEvents: messages.map((message, n) => ({
          ...{ id: String(n), timestamp: 1_795_316_469_000 },
          message: JSON.stringify(message),
        })),
      }),
    ).toString("base64"),
  },
});
const line = (status: string, providerResponse: string) => ({
  notification: { messageId: "34d9b400", timestamp: "2026-11-22 03:01:09.558" },
  delivery: { destination: "+351912345678", smsType: "Transactional", providerResponse },
  status,
});

test("a text that the network took has arrived", () => {
  const event = logged([line("SUCCESS", "Message has been accepted by phone carrier")]);
  expect(readTextStatuses(event)).toEqual([
    { receipt: "sns:34d9b400", verdict: { kind: "ARRIVED" } },
  ]);
});

test.each([
  ["Phone is currently unreachable/unavailable", false],
  ["No quota left for account", false],
  ["Invalid phone number", true],
  ["Phone has blocked SMS", true],
  ["Phone number is opted out", true],
])("of a text that failed the reason is what the network said: %s", (said, forGood) => {
  expect(readTextStatuses(logged([line("FAILURE", said)]))).toEqual([
    {
      receipt: "sns:34d9b400",
      verdict: { kind: "LOST", reason: `the network said: ${said}`, forGood },
    },
  ]);
});

test("a number in what the network said is not repeated", () => {
  const [feedback] = readTextStatuses(logged([line("FAILURE", "+351912345678 is unknown")])) ?? [];
  expect(JSON.stringify(feedback)).not.toContain("912345678");
});

test("every line of a log is read, and the one by which CloudWatch tries the way is not", () => {
  const fine = line("SUCCESS", "Message has been accepted by phone");
  expect(readTextStatuses(logged([fine, fine]))).toHaveLength(2);
  expect(readTextStatuses(logged(["anything"], "CONTROL_MESSAGE"))).toEqual([]);
});

test("what is no log is not taken for one", () => {
  expect(readTextStatuses({ source: "aws.ses" })).toBeUndefined();
});
