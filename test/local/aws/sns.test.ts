import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway } from "./startTestGateway.ts";

let local: Awaited<ReturnType<typeof startTestGateway>>;
beforeAll(async () => {
  local = await startTestGateway({
    statements: [{ Effect: "Allow", Action: "sns:Publish", NotResource: "arn:aws:sns:*:*:*" }],
  });
});
afterAll(() => local.stop());

const publish = (caller: string, input: { PhoneNumber?: string; TopicArn?: string }) =>
  new SNSClient(local.as(caller)).send(new PublishCommand({ Message: "SEV1 <&>", ...input }));

test("a text is taken from whoever may send to phones, and gets an id", async () => {
  const { MessageId } = await publish("worker", { PhoneNumber: "+351912345678" });

  expect(local.texts).toEqual([{ id: MessageId, to: "+351912345678", words: "SEV1 <&>" }]);
});

test("a number that is none is refused with its reason", async () => {
  await expect(publish("host", { PhoneNumber: "112" })).rejects.toMatchObject({
    name: "ValidationException",
    message: expect.stringContaining("PhoneNumber"),
  });
});

test("a topic is not known", async () => {
  const TopicArn = "arn:aws:sns:eu-west-1:000000000000:alarms";
  await expect(publish("host", { TopicArn })).rejects.toMatchObject({
    name: "UnknownOperationException",
  });
});
