import { beforeEach, expect, it } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { setSeverityRule } from "../../../app/configure/setSeverityRule.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

it("comes with a table of its own, at version 0", async () => {
  expect(await ports.config.severities()).toEqual({ version: 0, value: DEFAULT_SEVERITIES });
});

it("changes what it names of one level and nothing else", async () => {
  await done(createChannel(ports, asked({ name: "screen", kind: "console" })));
  const { version, value } = await done(
    setSeverityRule(
      ports,
      asked({
        severity: "P1",
        respondWithinSeconds: 600,
        updateEverySeconds: null,
        channels: ["screen"],
      }),
    ),
  );
  expect(version).toBe(1);
  expect(value).toEqual({
    ...DEFAULT_SEVERITIES,
    SEV2: {
      ...DEFAULT_SEVERITIES.SEV2,
      respondWithinSeconds: 600,
      updateEverySeconds: null,
      channels: ["screen"],
    },
  });
});

it("loses no change when several levels are changed at once", async () => {
  const levels = ["SEV1", "SEV2", "SEV3", "SEV4"] as const;
  const change = (severity: string) =>
    done(setSeverityRule(ports, asked({ severity, respondWithinSeconds: 42 })));
  await Promise.all(levels.map(change));
  const { version, value } = await ports.config.severities();
  expect(version).toBe(4);
  expect(levels.map((level) => value[level].respondWithinSeconds)).toEqual([42, 42, 42, 42]);
});

it("lets the levels that page on call pierce quiet hours, unless it is told otherwise", async () => {
  expect(
    Object.values(DEFAULT_SEVERITIES).map(({ piercesQuietHours }) => piercesQuietHours),
  ).toEqual([true, true, false, false, false]);
  const paging = await done(setSeverityRule(ports, asked({ severity: "SEV3", pagesOnCall: true })));
  const quiet = { severity: "SEV2", piercesQuietHours: false };
  const quieter = await done(setSeverityRule(ports, asked(quiet)));
  expect(paging.value.SEV3.piercesQuietHours).toBe(true);
  expect(quieter.value.SEV2.piercesQuietHours).toBe(false);
});

it("gives the two worst levels conversations of their own, unless it is told otherwise", async () => {
  const without = await done(
    setSeverityRule(ports, asked({ severity: "SEV2", ownConversation: false })),
  );
  expect(Object.values(without.value).map(({ ownConversation }) => ownConversation)).toEqual([
    ...[true, false, false, false, false],
  ]);
});

it.each([
  [{ severity: "terrible" }, "INVALID input.severity"],
  [{ severity: "SEV1", respondWithinSeconds: 0 }, "INVALID input.respondWithinSeconds"],
  [{ severity: "SEV1", meaning: "" }, "INVALID input.meaning"],
  [{ severity: "SEV1", channels: ["slack-critical", "pigeon"] }, "NOT_FOUND input.channels"],
])("refuses %j", async (input, failure) => {
  expect(await failuresOf(setSeverityRule(ports, asked(input)))).toEqual([failure]);
});

it("refuses a change by someone who saw an older table", async () => {
  await done(setSeverityRule(ports, asked({ severity: "SEV1", respondWithinSeconds: 60 })));
  const late = { ...asked({ severity: "SEV2", respondWithinSeconds: 60 }), expectedVersion: 0 };
  expect(await failuresOf(setSeverityRule(ports, late))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
});
