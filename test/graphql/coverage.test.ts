import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let ada: string;
let grace: string;
let primary: string;

beforeEach(async () => {
  ada = await client.made("createUser", { name: "Ada" }, "user");
  grace = await client.made("createUser", { name: "Grace" }, "user");
  primary = await schedule("Primary", [ada, grace]);
});

/** Weeks in turn from Monday, 2 March 2026, in London, from Monday to Friday. */
const schedule = (name: string, userIds: readonly string[]) =>
  client.made(
    "createSchedule",
    {
      name,
      timeZone: "Europe/London",
      layers: [
        {
          name: "Weekdays",
          start: "2026-03-02T00:00:00Z",
          turn: { unit: "WEEKS", count: 1 },
          userIds,
          restrictions: [
            { kind: "WEEKLY", startDay: 1, startTime: "00:00", durationSeconds: 5 * 86_400 },
          ],
        },
      ],
    },
    "schedule",
  );

const policy = (...steps: object[]) =>
  client.made("createEscalationPolicy", { name: "ML on call", steps }, "escalationPolicy");

const COVERAGE = `query ($policyId: ID!, $from: DateTime!, $to: DateTime!) {
  coverage(policyId: $policyId, from: $from, to: $to) {
    steps { step mode spans { start end outcome pages { name user { id } } fallback { name } heldUntil } }
    findings { kind name text start end schedules { id } user { id } step }
  }
}`;

const ON_CALL = `query ($serviceId: ID, $scheduleId: ID, $at: DateTime) {
  onCall(serviceId: $serviceId, scheduleId: $scheduleId, at: $at) {
    user { id } schedule { id } step layer override start end
  }
}`;

it("answers who would be paged at each step, and what is wrong with that", async () => {
  const policyId = await policy({
    targets: [{ scheduleId: primary }],
    mode: "ALL_MUST_ACKNOWLEDGE",
  });

  const { data } = await client.ask(COVERAGE, {
    policyId,
    from: "2026-03-27T00:00:00Z",
    to: "2026-03-31T00:00:00Z",
  });

  expect(data).toEqual({
    coverage: {
      steps: [
        {
          step: 1,
          mode: "ALL_MUST_ACKNOWLEDGE",
          spans: [
            {
              start: "2026-03-27T00:00:00.000Z",
              end: "2026-03-28T00:00:00.000Z",
              outcome: "PAGED",
              pages: [{ name: "Grace", user: { id: grace } }],
              fallback: [],
              heldUntil: null,
            },
            {
              start: "2026-03-28T00:00:00.000Z",
              end: "2026-03-29T23:00:00.000Z",
              outcome: "UNCOVERED",
              pages: [],
              fallback: [{ name: "Ada" }, { name: "Grace" }],
              heldUntil: null,
            },
            {
              start: "2026-03-29T23:00:00.000Z",
              end: "2026-03-31T00:00:00.000Z",
              outcome: "PAGED",
              pages: [{ name: "Ada", user: { id: ada } }],
              fallback: [],
              heldUntil: null,
            },
          ],
        },
      ],
      findings: [
        expect.objectContaining({ kind: "NO_CONTACT", user: { id: grace }, schedules: [] }),
        expect.objectContaining({ kind: "EMPTY_STEP", step: 1, schedules: [{ id: primary }] }),
        expect.objectContaining({
          kind: "GAP",
          name: `GAP ${primary} 2026-03-28T00:00:00.000Z`,
          text: "Nobody is on call in Primary from 2026-03-28 00:00 to 2026-03-30 00:00 Europe/London.",
          end: "2026-03-29T23:00:00.000Z",
        }),
        expect.objectContaining({ kind: "NO_CONTACT", user: { id: ada } }),
        expect.objectContaining({ kind: "CLOCK_CHANGE", start: "2026-03-29T00:00:00.000Z" }),
      ],
    },
  });
});

it.each([
  ["2026-03-01T00:00:00Z", "2026-06-02T00:00:00Z", "The window can be 92 days long at most."],
  ["2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "The window must end after it begins."],
])("refuses the coverage from %s to %s", async (from, to, message) => {
  const policyId = await policy({ targets: [{ scheduleId: primary }] });

  const { errors } = await client.ask(COVERAGE, { policyId, from, to });

  expect(errors?.map((error) => error.message)).toEqual([message]);
});

it("says that there is no such policy", async () => {
  const { errors } = await client.ask(COVERAGE, {
    policyId: "pol_gone",
    from: "2026-03-01T00:00:00Z",
    to: "2026-03-02T00:00:00Z",
  });

  expect(errors?.map(({ message }) => message)).toEqual([
    "There is no escalation policy pol_gone.",
  ]);
});

it("answers who is on call in a schedule, and until when", async () => {
  const { data } = await client.ask(ON_CALL, {
    scheduleId: primary,
    at: "2026-03-10T10:00:00Z",
  });

  expect(data).toEqual({
    onCall: [
      {
        user: { id: grace },
        schedule: { id: primary },
        step: null,
        layer: "Weekdays",
        override: false,
        start: "2026-03-09T00:00:00.000Z",
        end: "2026-03-14T00:00:00.000Z",
      },
    ],
  });
});

it("answers with nobody in a gap", async () => {
  const { data } = await client.ask(ON_CALL, { scheduleId: primary, at: "2026-03-14T10:00:00Z" });

  expect(data).toEqual({ onCall: [] });
});

it("answers for a service by the steps of its policy", async () => {
  const escalationPolicyId = await policy(
    { targets: [{ scheduleId: primary }] },
    { targets: [{ userId: ada }] },
  );
  const serviceId = await client.made(
    "createService",
    {
      name: "fraud-scoring",
      escalationPolicyId,
    },
    "service",
  );

  const { data } = await client.ask(ON_CALL, { serviceId, at: "2026-03-10T10:00:00Z" });

  expect(data).toEqual({
    onCall: [
      expect.objectContaining({ step: 1, user: { id: grace }, schedule: { id: primary } }),
      expect.objectContaining({ step: 2, user: { id: ada }, schedule: null, end: null }),
    ],
  });
});

it("answers for a service without a policy by the default one", async () => {
  const id = await policy({ targets: [{ userId: ada }] });
  await client.mutate("setDefaultEscalationPolicy", { id }, "escalationPolicy { id }");
  const serviceId = await client.made("createService", { name: "ranking" }, "service");

  const { data } = await client.ask(ON_CALL, { serviceId });

  expect(data).toEqual({ onCall: [expect.objectContaining({ step: 1, user: { id: ada } })] });
});

it.each([
  [{}, "Give exactly one of `serviceId` and `scheduleId`."],
  [{ serviceId: "a", scheduleId: "b" }, "Give exactly one of `serviceId` and `scheduleId`."],
  [{ serviceId: "gone" }, "There is no service gone."],
  [{ scheduleId: "sch_gone" }, "There is no schedule sch_gone."],
])("refuses to say who is on call for %o", async (ids, message) => {
  const { errors } = await client.ask(ON_CALL, ids);

  expect(errors?.map((error) => error.message)).toEqual([message]);
});
