import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTestGateway } from "./startTestGateway.ts";

const input: SendEmailCommandInput = {
  FromEmailAddress: "Tocsin <tocsin@example.com>",
  Destination: { ToAddresses: ["ada@example.org"] },
  ConfigurationSetName: "Mail",
  Content: {
    Simple: {
      Subject: { Data: "Accuracy fell" },
      Body: { Text: { Data: "It fell." }, Html: { Data: "<p>It fell.</p>" } },
      Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
    },
  },
};

let local: Awaited<ReturnType<typeof startTestGateway>>;
beforeAll(async () => {
  const Resource = [
    "arn:aws:ses:eu-west-1:000000000000:identity/tocsin@example.com",
    "arn:aws:ses:eu-west-1:000000000000:configuration-set/Mail",
  ];
  local = await startTestGateway({
    statements: [{ Effect: "Allow", Action: "ses:SendEmail", Resource }],
  });
});
afterAll(() => local.stop());
beforeEach(() => {
  local.mails.length = 0;
});

const sendAs = (caller: string, change: Partial<SendEmailCommandInput> = {}) =>
  new SESv2Client(local.as(caller)).send(new SendEmailCommand({ ...input, ...change }));

test("a mail is taken from whoever may send it, and gets an id", async () => {
  const { MessageId } = await sendAs("worker");

  expect(local.mails).toEqual([
    {
      ...{ id: MessageId, from: "Tocsin <tocsin@example.com>", to: ["ada@example.org"] },
      ...{ subject: "Accuracy fell", text: "It fell.", html: "<p>It fell.</p>" },
      configurationSet: "Mail",
      headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
    },
  ]);
});

test.each([
  ["another sender", { FromEmailAddress: "mallory@example.com" }, "AccessDeniedException"],
  ["another configuration set", { ConfigurationSetName: "Other" }, "AccessDeniedException"],
  ["nobody", { Destination: { ToAddresses: [] } }, "ValidationException"],
])("a mail of or to %s is refused", async (_, change, name) => {
  await expect(sendAs("worker", change)).rejects.toMatchObject({ name });
  expect(local.mails).toEqual([]);
});

test("a configuration set has to be there", async () => {
  await expect(sendAs("host", { ConfigurationSetName: "Other" })).rejects.toMatchObject({
    name: "NotFoundException",
  });
});
