import { expect, test } from "vitest";
import { exportText } from "../../../../scripts/tocsin/config/exportText.ts";
import { readConfig } from "../../../../scripts/tocsin/config/readConfig.ts";

const exported = (text: string) =>
  exportText(
    readConfig([{ name: "ranking.yaml", text }]).map(({ entry }) => entry),
    ["channels", "users", "severities"],
  );

test("a channel names a variable for each part of its address that it needs", () => {
  expect(
    exported("channels: [{ name: ml.board, kind: JIRA }, { name: log, kind: CONSOLE }]"),
  ).toContain(
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
    ...{ pagesOnCall: false, channels: [], countsAsFailure: false, piercesQuietHours: false },
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
    pagesOnCall: false
    channels: []
    countsAsFailure: false
    piercesQuietHours: false
`);
});
