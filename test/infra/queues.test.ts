import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functionNamed, ofType, templateOf } from "./synthesize.ts";

const template = templateOf("prod");
const queues = ofType(template, "AWS::SQS::Queue");
const alarms = ofType(template, "AWS::CloudWatch::Alarm").map(([, alarm]) => alarm.Properties);
const LANES = ["ChatQueue", "MailQueue", "AlertQueue", "TicketQueue", "HookQueue"] as const;
const isWork = (id: string) =>
  ["ActionQueue", "DeadlineQueue", "FeedbackQueue", ...LANES].some((part) => id.includes(part));
const runbook = readFileSync(new URL("../../docs/runbook.md", import.meta.url), "utf8");

/** How a heading is addressed on the page that it is shown on. */
const anchors = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-"),
);

describe("queues", () => {
  test.each([
    ["act", "ActionQueue", 180, 5],
    ["deadline", "DeadlineQueue", 60, 5],
    ...LANES.map((part) => ["deliver", part, 180, 8] as const),
    ["feedback", "FeedbackQueue", 60, 10],
  ] as const)(
    "hide what %s works on for six times its timeout and give up after some attempts",
    (name, part, visibility, attempts) => {
      const [, queue] = queues.find(([id]) => id.includes(part)) ?? [];
      const { Timeout } = functionNamed(template, name)[1].Properties;

      expect(Number(Timeout) * 6).toBe(visibility);
      expect(queue?.Properties).toMatchObject({
        VisibilityTimeout: visibility,
        RedrivePolicy: { maxReceiveCount: attempts },
      });
    },
  );

  test.each(LANES)("of the %s have hands of their own", (part) => {
    const [id] = queues.find(([id]) => id.includes(part)) ?? [];
    const mappings = ofType(template, "AWS::Lambda::EventSourceMapping").map(
      ([, mapping]) => mapping.Properties,
    );

    expect(mappings).toContainEqual(
      expect.objectContaining({
        EventSourceArn: { "Fn::GetAtt": [id, "Arn"] },
        FunctionName: { Ref: functionNamed(template, "deliver")[0] },
        ScalingConfig: { MaximumConcurrency: 20 },
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      }),
    );
  });

  test("let deliver know after how many attempts a message is given up", () => {
    expect(functionNamed(template, "deliver")[1].Properties).toMatchObject({
      Environment: { Variables: { DELIVERY_MAX_ATTEMPTS: "8" } },
    });
  });

  test("are encrypted and talked to over TLS only", () => {
    const policies = ofType(template, "AWS::SQS::QueuePolicy").map(
      ([, policy]) => policy.Properties,
    );

    for (const [id, { Properties }] of queues) {
      expect(Properties["SqsManagedSseEnabled"]).toBe(true);
      expect(policies).toContainEqual({
        Queues: [{ Ref: id }],
        PolicyDocument: expect.objectContaining({
          Statement: expect.arrayContaining([
            expect.objectContaining({
              Effect: "Deny",
              Condition: { Bool: { "aws:SecureTransport": "false" } },
            }),
          ]),
        }),
      });
    }
  });
});

describe("alarms", () => {
  const about = (id: string, properties: Readonly<Record<string, unknown>>) =>
    expect.objectContaining({
      ...properties,
      Statistic: "Maximum",
      Dimensions: [{ Name: "QueueName", Value: { "Fn::GetAtt": [id, "QueueName"] } }],
    });

  test("ring for every queue that holds what could not be done", () => {
    for (const [id] of queues.filter(([id]) => !isWork(id)))
      expect(alarms).toContainEqual(
        about(id, { MetricName: "ApproximateNumberOfMessagesVisible", Threshold: 0 }),
      );
  });

  test.each([
    ["DeadlineQueue", 1_020],
    ["FeedbackQueue", 900],
    ...LANES.map((part) => [part, 1_800] as const),
  ] as const)(
    "ring when a message lies in the %s for longer than its waits explain",
    (part, Threshold) => {
      const [id = ""] = queues.find(([id]) => id.includes(part)) ?? [];

      expect(alarms).toContainEqual(
        about(id, { MetricName: "ApproximateAgeOfOldestMessage", Threshold }),
      );
    },
  );

  test("ring when the sweep has not been called for five minutes, also by a metric that is silent", () => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: "Invocations",
        Statistic: "Sum",
        Dimensions: [{ Name: "FunctionName", Value: { Ref: functionNamed(template, "sweep")[0] } }],
        ComparisonOperator: "LessThanThreshold",
        Threshold: 1,
        Period: 60,
        EvaluationPeriods: 5,
        TreatMissingData: "breaching",
      }),
    );
  });

  test.each(["Errors", "Throttles"])("ring for %s of every function", (MetricName) => {
    for (const [id] of ofType(template, "AWS::Lambda::Function"))
      expect(alarms).toContainEqual(
        expect.objectContaining({
          MetricName,
          Threshold: 0,
          Dimensions: [{ Name: "FunctionName", Value: { Ref: id } }],
        }),
      );
  });

  test.each([
    ["react", 60_000],
    ["measure", 600_000],
  ])("ring when %s falls behind the stream", (name, Threshold) => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: "IteratorAge",
        Threshold,
        Dimensions: [{ Name: "FunctionName", Value: { Ref: functionNamed(template, name)[0] } }],
      }),
    );
  });

  test.each(["InvocationDroppedCount", "InvocationsFailedToBeSentToDeadLetterCount", "5xx"])(
    "ring for %s",
    (MetricName) => {
      expect(alarms).toContainEqual(expect.objectContaining({ MetricName, Threshold: 0 }));
    },
  );

  test.each([
    ["Reputation.BounceRate", 0.05],
    ["Reputation.ComplaintRate", 0.001],
  ])("ring when the %s of this stack's mails is what SES looks into", (MetricName, Threshold) => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        ...{ Namespace: "AWS/SES", MetricName, Threshold, TreatMissingData: "notBreaching" },
        Dimensions: [
          {
            Name: "ses:configuration-set",
            Value: { Ref: expect.stringContaining("MailConfigurationSet") },
          },
        ],
      }),
    );
  });

  test("end with a section of the runbook that is there", () => {
    for (const { AlarmDescription } of alarms) {
      const [, anchor] = /See docs\/runbook\.md#([\w-]+)$/.exec(String(AlarmDescription)) ?? [];
      expect(anchors).toContain(anchor);
    }
  });

  test("leave no section of the runbook without one", () => {
    const named = alarms.map(({ AlarmDescription }) => String(AlarmDescription).split("#")[1]);

    expect(new Set(anchors)).toEqual(new Set(named));
  });

  test("tell the topic outside dev", () => {
    for (const { AlarmActions } of alarms)
      expect(AlarmActions).toEqual([{ Ref: expect.stringContaining("AlarmsTopic") }]);
    expect(ofType(templateOf("dev"), "AWS::SNS::Topic")).toEqual([]);
  });
});

test("the runbook names only queues and functions that are there", () => {
  const kinds = { queue: "AWS::SQS::Queue", fn: "AWS::Lambda::Function" } as const;
  const named = [...runbook.matchAll(/\$\((queue|fn) (\w+)\)/g)];
  expect(named.length).toBeGreaterThan(10);

  for (const [, kind, part = ""] of named)
    expect(
      ofType(template, kind === "fn" ? kinds.fn : kinds.queue).filter(([id]) =>
        id.startsWith(part),
      ),
    ).toHaveLength(1);
});
