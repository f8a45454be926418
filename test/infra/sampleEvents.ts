import { createHash } from "node:crypto";
import { marshall } from "@aws-sdk/util-dynamodb";
import { calendarFeedItem } from "../../adapters/dynamodb/items/calendarFeed.ts";
import { entryItem, entryPlacement } from "../../adapters/dynamodb/items/event.ts";
import { incidentItem, incidentPlacement } from "../../adapters/dynamodb/items/incident.ts";
import { userItem, userPlacement } from "../../adapters/dynamodb/items/user.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import type { CalendarFeed } from "../../domain/oncall/calendarFeed.ts";
import { at, measuredIncident } from "../support/measuredIncident.ts";

interface Sent {
  readonly headers?: object;
  readonly pathParameters?: object;
  readonly body?: string;
}
const http = (method: string, path: string, sent: Sent = {}) => ({
  version: "2.0",
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: "",
  headers: { accept: "application/json", host: "api.example.test", ...sent.headers },
  requestContext: {
    accountId: "111122223333",
    apiId: "a1b2c3d4e5",
    domainName: "api.example.test",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.7", userAgent: "test" },
    requestId: "req-1",
    routeKey: `${method} ${path}`,
    stage: "$default",
    time: "22/Nov/2026:03:00:00 +0000",
    timeEpoch: at("2026-11-22T03:00:00Z"),
  },
  ...(sent.pathParameters && { pathParameters: sent.pathParameters }),
  ...(sent.body && { body: sent.body }),
  isBase64Encoded: false,
});

const query = (text: string, token: string) =>
  http("POST", "/graphql", {
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: text }),
  });

const message = (body: object) => ({
  Records: [
    {
      messageId: "msg-1",
      receiptHandle: "handle-1",
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: "1", SentTimestamp: "1795316400000" },
      messageAttributes: {},
      eventSource: "aws:sqs",
    },
  ],
});

const written = (item: object) => ({
  Records: [
    {
      eventID: "1",
      eventName: "INSERT",
      dynamodb: { SequenceNumber: "100", NewImage: marshall(item) },
    },
  ],
});

const incident = measuredIncident({
  id: "inc_1",
  revision: 1,
  status: "TRIGGERED",
  startedAt: at("2026-11-22T02:50:00Z"),
  detectedAt: at("2026-11-22T03:00:00Z"),
});
const note = {
  incidentId: "inc_1",
  seq: 1,
  at: at("2026-11-22T03:01:00Z"),
  recordedAt: at("2026-11-22T03:01:00Z"),
  actor: "usr_1",
  event: { type: "NoteAdded", text: "Looking at it." },
} as const;

const secret = "0123456789abcdefghjkmnpqrstvwxyz";
const feed: CalendarFeed = {
  id: "cal_1",
  userId: "usr_1",
  tokenHash: createHash("sha256").update(secret).digest("hex"),
  createdAt: at("2026-11-22T02:00:00Z"),
};
const user = { id: "usr_1", name: "Ada", version: 1, contacts: [] };

/** What the table holds before. */
export const items = [
  userItem.encode(user, userPlacement(user)),
  calendarFeedItem.encode(feed, { ...keys.calendarFeed(feed.tokenHash) }),
  incidentItem.encode(incident, incidentPlacement(incident)),
  entryItem.encode(note, entryPlacement(note)),
];

export interface Sample {
  readonly event: object;
  readonly answer: unknown;
}

/** An event for each function, and what it answers; all but that of answer ask the store. */
export const samplesWith = (token: string): Readonly<Record<string, Sample>> => ({
  ingest: { event: http("GET", "/healthz"), answer: { statusCode: 200 } },
  graphql: {
    event: query(
      `{ incident(id: "inc_1") { title timeline(first: 1) { nodes { summary } } } }`,
      token,
    ),
    answer: {
      statusCode: 200,
      body: JSON.stringify({
        data: {
          incident: {
            title: incident.title,
            timeline: { nodes: [{ summary: "usr_1: Looking at it." }] },
          },
        },
      }),
    },
  },
  calendar: {
    event: http("GET", "/calendars/{file}", { pathParameters: { file: `${secret}.ics` } }),
    answer: { statusCode: 200, headers: { "content-type": "text/calendar; charset=utf-8" } },
  },
  status: {
    event: http("GET", "/status.json"),
    answer: {
      statusCode: 200,
      headers: { "content-type": "application/feed+json; charset=utf-8" },
    },
  },
  answer: {
    event: http("GET", "/answer/{token}", { pathParameters: { token: "none" } }),
    answer: { statusCode: 404, headers: { "content-type": "text/html; charset=utf-8" } },
  },
  push: {
    event: http("GET", "/push/{token}", { pathParameters: { token: "none" } }),
    answer: { statusCode: 410, headers: { "content-type": "text/html; charset=utf-8" } },
  },
  inbox: {
    event: {
      Records: [
        {
          eventSource: "aws:ses",
          ses: {
            mail: { messageId: "mail-1" },
            receipt: { recipients: [`${secret}@alerts.example.com`] },
          },
        },
      ],
    },
    answer: [{ outcome: "dropped", reason: "no integration key is valid at this address" }],
  },
  slack: {
    event: http("POST", "/v1/slack/{channel}/interactions", {
      headers: {
        "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)),
        "x-slack-signature": "v0=0",
      },
      pathParameters: { channel: "slack-critical" },
      body: "payload=%7B%7D",
    }),
    answer: { statusCode: 401 },
  },
  deadline: {
    event: message({ ownerId: "inc_0", kind: "ACKNOWLEDGE", generation: 1, dueAt: 0 }),
    answer: { batchItemFailures: [] },
  },
  react: {
    event: written(entryItem.encode(note, entryPlacement(note))),
    answer: { batchItemFailures: [] },
  },
  measure: {
    event: written(incidentItem.encode(incident, incidentPlacement(incident))),
    answer: { batchItemFailures: [] },
  },
  deliver: {
    event: message({
      ownerId: "inc_1",
      seq: 1,
      target: "user:usr_1",
      channel: "none",
      targetName: "Ada",
      urgency: "INFORM",
      requestedAt: at("2026-11-22T03:00:00Z"),
    }),
    answer: { batchItemFailures: [] },
  },
  act: {
    event: message({ kind: "CARRY_OUT", actionId: "run_0-1" }),
    answer: { batchItemFailures: [] },
  },
  feedback: {
    event: message({ receipt: "ses:nobodys", heardAt: 0, verdict: { kind: "ARRIVED" } }),
    answer: { batchItemFailures: [] },
  },
  sweep: { event: { "detail-type": "Scheduled Event", source: "aws.events" }, answer: null },
});
