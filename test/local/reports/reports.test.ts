import { setImmediate as nextTurn } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { ManualClock } from "../../../local/clock.ts";
import { EventBus } from "../../../local/eventBus.ts";
import { logSubscriptions } from "../../../local/reports/logSubscriptions.ts";
import { Reports } from "../../../local/reports/reports.ts";
import { Stack } from "../../../local/template/stack.ts";
import { templateSchema } from "../../../local/template/template.ts";

const place = {
  ...{ region: "eu-west-1", account: "000000000000", stackName: "Small" },
  ...{ gatewayUrl: "http://127.0.0.1:1", baseUrl: "http://127.0.0.1:2" },
};
const destination = (MatchingEventTypes: readonly string[]) => ({
  Type: "AWS::SES::ConfigurationSetEventDestination",
  Properties: {
    ConfigurationSetName: "Mail",
    EventDestination: { MatchingEventTypes, EventBridgeDestination: { EventBusArn: "default" } },
  },
});
const group = "sns/eu-west-1/000000000000/DirectPublishToPhoneNumber";
const filter = (LogGroupName: string) => ({
  Type: "AWS::Logs::SubscriptionFilter",
  Properties: { LogGroupName, FilterPattern: "", DestinationArn: "arn:feedback" },
});
const mailTo = (recipient: string) => ({
  ...{ from: "tocsin@example.com", to: [recipient], subject: "s", text: "t" },
  ...{ configurationSet: "Mail", headers: [] },
});

let clock: ManualClock;
let called: { arn: string; event: unknown }[];
beforeEach(() => {
  clock = new ManualClock(Date.parse("2026-03-01T12:00:00Z"));
  called = [];
});

function reportsOf(Resources: object): Reports {
  const stack = new Stack(templateSchema.parse({ Resources }), place, {});
  const submit = (arn: string, event: unknown) => void called.push({ arn, event });
  const mailRule = { EventPattern: { source: ["aws.ses"] }, Targets: [{ Arn: "arn:feedback" }] };
  const rules = [{ arn: "arn:rule", properties: mailRule }];
  const bus = new EventBus({ place, clock, rules, submit });
  return new Reports({ stack, clock, bus, writeLog: logSubscriptions(stack, submit) });
}
const seconds = (count: number) =>
  clock.advanceTo(clock.now() + count * 1_000, async () => void (await nextTurn()));
const everything = destination(["delivery", "bounce", "complaint"]);
const kinds = () => called.map(({ event }) => (event as { "detail-type": string })["detail-type"]);

test.each([
  ["ada@example.org", ["Email Delivered"]],
  ["success@simulator.amazonses.com", ["Email Delivered"]],
  ["bounce@simulator.amazonses.com", ["Email Bounced"]],
  ["bounce+ada@simulator.amazonses.com", ["Email Bounced"]],
  ["suppressionlist@simulator.amazonses.com", ["Email Bounced"]],
  ["complaint@simulator.amazonses.com", ["Email Delivered", "Email Complaint Received"]],
])("a mail to %s ends as SES's simulator has it", async (recipient, expected) => {
  reportsOf({ Events: everything }).mail("m1", mailTo(recipient));
  await seconds(0.9);
  const early = kinds();
  await seconds(2);
  expect([early, kinds()]).toEqual([[], expected]);
});

test("an event names the mail and its configuration set", async () => {
  reportsOf({ Events: everything }).mail("m1", mailTo("ada@example.org"));
  await seconds(1);
  expect(called).toMatchObject([
    {
      arn: "arn:feedback",
      event: {
        source: "aws.ses",
        time: "2026-03-01T12:00:01Z",
        detail: {
          eventType: "Delivery",
          mail: { messageId: "m1", tags: { "ses:configuration-set": ["Mail"] } },
        },
      },
    },
  ]);
});

test("what the template does not ask for is not published", async () => {
  reportsOf({ Events: destination(["bounce"]) }).mail("m1", mailTo("ada@example.org"));
  reportsOf({ Events: everything }).mail("m2", {
    ...mailTo("ada@example.org"),
    configurationSet: "Other",
  });
  await seconds(1);
  expect(called).toEqual([]);
});

test.each([
  ["+351912345678", group, "SUCCESS"],
  ["+12025550199", `${group}/Failure`, "FAILURE"],
])("what became of a text to %s stands in its log", async (phone, logGroup, status) => {
  reportsOf({ Sent: filter(group), Failed: filter(`${group}/Failure`) }).text("t1", phone);
  await seconds(1);
  const [{ event } = { event: {} }] = called;
  const { data } = (event as { awslogs: { data: string } }).awslogs;
  const unpacked = JSON.parse(gunzipSync(Buffer.from(data, "base64")).toString());
  expect(unpacked).toMatchObject({ messageType: "DATA_MESSAGE", logGroup });
  expect(JSON.parse(unpacked.logEvents[0].message)).toMatchObject({
    notification: { messageId: "t1" },
    status,
  });
});

test("a subscription to a part of a log is more than the host knows", () => {
  const some = {
    ...filter(group),
    Properties: { ...filter(group).Properties, FilterPattern: "ERROR" },
  };
  expect(() => reportsOf({ Some: some })).toThrow("Some: the local host hands on whole logs only");
});

test("a host that stops reports nothing any more", async () => {
  const reports = reportsOf({ Events: everything });
  reports.mail("m1", mailTo("ada@example.org"));
  reports.stop();
  await seconds(5);
  expect(called).toEqual([]);
});
