import { expect, test } from "vitest";
import { DEFAULT_FIX_DAYS } from "../../../../domain/fixPlans/fixDays.ts";
import type { Api } from "../../../../scripts/tocsin/api.ts";
import { exportText } from "../../../../scripts/tocsin/config/exportText.ts";
import { entryOf } from "../../../../scripts/tocsin/config/kind.ts";
import { channels } from "../../../../scripts/tocsin/config/kinds/channels.ts";
import { severities } from "../../../../scripts/tocsin/config/kinds/severities.ts";
import { users } from "../../../../scripts/tocsin/config/kinds/users.ts";
import { readConfig } from "../../../../scripts/tocsin/config/readConfig.ts";

const exported = (text: string) =>
  exportText(
    readConfig([{ name: "ranking.yaml", text }]).map(({ entry }) => entry),
    [users, severities],
  );

/** A host that lists these. */
const hostOf = (nodes: readonly object[]): Api => ({
  list: async (_, __, node) => nodes.map((one) => node.parse(one)),
  query: () => Promise.reject(new Error("nothing else is asked")),
  mutate: () => Promise.reject(new Error("nothing is written")),
});

test("a channel names a variable for each part of its address that it needs", async () => {
  const found = await channels.read(
    hostOf([
      { name: "ml.board", kind: "JIRA", version: 1 },
      { name: "log", kind: "CONSOLE", version: 1 },
    ]),
    0,
  );
  const entries = found.map(({ value }) => entryOf(channels, value));
  expect(exportText(entries, [channels])).toContain(
    `channels:
  - name: ml.board
    kind: JIRA
    urlFrom: TOCSIN_CHANNEL_ML_BOARD_URL
    keyFrom: TOCSIN_CHANNEL_ML_BOARD_KEY
    emailFrom: TOCSIN_CHANNEL_ML_BOARD_EMAIL
    projectFrom: TOCSIN_CHANNEL_ML_BOARD_PROJECT
    issueTypeFrom: TOCSIN_CHANNEL_ML_BOARD_ISSUE_TYPE
  - name: log
    kind: CONSOLE
`,
  );
});

test("what is so anyway is left out, except in the severity table", () => {
  const level = {
    ...{ severity: "SEV5", meaning: "Worth recording.", respondWithinSeconds: null },
    ...{ escalateAfterSeconds: null, updateEverySeconds: null, resolveWithinSeconds: null },
    postmortemWithinSeconds: null,
    ...{ pagesOnCall: false, channels: [], countsAsFailure: false, piercesQuietHours: false },
    ...{ ownConversation: false, roles: [], rolesAskedAtOnce: [], rolesWithinSeconds: null },
    fixDays: DEFAULT_FIX_DAYS.SEV5,
  };
  const users = [{ name: "Ana", email: null, contacts: [], timeZone: "UTC" }];
  expect(exported(JSON.stringify({ users, severities: [level] }))).toContain(`users:
  - name: Ana

severities:
  - severity: SEV5
    meaning: Worth recording.
    respondWithinSeconds: null
    escalateAfterSeconds: null
    updateEverySeconds: null
    resolveWithinSeconds: null
    postmortemWithinSeconds: null
    pagesOnCall: false
    channels: []
    countsAsFailure: false
    piercesQuietHours: false
    ownConversation: false
    roles: []
    rolesAskedAtOnce: []
    rolesWithinSeconds: null
    fixDays:
      shortTermFix: 90
      longTermFix: 180
      rootCauseAnalysis: 90
      rollForward: 90
`);
});
