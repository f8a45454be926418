import * as z from "zod";
import type { Answer, Received } from "../receiver.ts";
import { json, type Provider, read } from "./provider.ts";

const EMAIL = "bot@example.org";
const TOKEN = "ATATT3xFfGF0";
const PROJECT = "ML";
const AUTHORIZATION = `Basic ${Buffer.from(`${EMAIL}:${TOKEN}`).toString("base64")}`;

const text = z.object({ type: z.literal("text"), text: z.string().min(1) });
const document = z.object({
  type: z.literal("doc"),
  version: z.literal(1),
  content: z.array(z.object({ type: z.literal("paragraph"), content: z.array(text) })),
});
const properties = z.array(z.object({ key: z.string(), value: z.unknown() }));
const creation = z.object({
  fields: z.object({
    project: z.object({ key: z.literal(PROJECT) }),
    issuetype: z.object({ name: z.literal("Incident") }),
    summary: z.string().min(1).max(255),
    description: document,
    labels: z.array(z.string().regex(/^\S+$/)),
  }),
  properties,
});
const edit = z.object({
  update: z.object({ comment: z.tuple([z.object({ add: z.object({ body: document }) })]) }),
  properties,
});
const search = z.object({ jql: z.string() });

export interface Issue {
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly comments: string[];
  readonly properties: Map<string, unknown>;
}

export interface Jira extends Provider {
  readonly issues: readonly Issue[];
}

/** The part of REST v3 that tickets need. It makes as many issues as it is asked for. */
export function jira(): Jira {
  const issues: Issue[] = [];
  return {
    issues,
    address: (url) => ({
      ...{ url, email: EMAIL, key: TOKEN, project: PROJECT, issueType: "Incident" },
    }),
    shown: () => issues.flatMap((issue) => [JSON.stringify(issue), ...issue.comments]),
    serve: (request) => {
      if (request.headers.authorization !== AUTHORIZATION) return json(401, {});
      const { method, path } = request;
      if (method === "POST" && path === "/rest/api/3/search/jql") return find(issues, request);
      if (method === "POST" && path === "/rest/api/3/issue") return make(issues, request);
      const key = /^\/rest\/api\/3\/issue\/(ML-\d+)(?:\?|$)/.exec(path)?.[1];
      const issue = issues.find((one) => one.key === key);
      if (!issue) return json(404, { errorMessages: ["Issue does not exist"] });
      return method === "PUT" ? change(issue, request) : show(issue, request);
    },
  };
}

const invalid = json(400, { errorMessages: ["Invalid request payload."] });
const words = (body: z.infer<typeof document>): string =>
  body.content.map(({ content }) => content.map((one) => one.text).join("")).join("\n");

function find(issues: readonly Issue[], request: Received): Answer {
  const { jql = "" } = read(request, search.safeParse) ?? {};
  const wanted = /^project = "ML" AND labels = "([^"\s]+)" ORDER BY created ASC$/.exec(jql)?.[1];
  if (wanted === undefined) return invalid;
  const found = issues.filter(({ labels }) => labels.includes(wanted));
  return json(200, { issues: found.map(({ key }) => ({ id: key, key })), isLast: true });
}

function make(issues: Issue[], request: Received): Answer {
  const given = read(request, creation.safeParse);
  if (!given) return invalid;
  const { summary, description, labels } = given.fields;
  const key = `ML-${issues.length + 1}`;
  const marks = new Map(given.properties.map((one) => [one.key, one.value]));
  const what = { key, summary, description: words(description), labels };
  issues.push({ ...what, comments: [], properties: marks });
  return json(201, { id: key, key });
}

function change(issue: Issue, request: Received): Answer {
  const given = read(request, edit.safeParse);
  if (!given) return invalid;
  issue.comments.push(words(given.update.comment[0].add.body));
  for (const { key, value } of given.properties) issue.properties.set(key, value);
  return { status: 204 };
}

function show(issue: Issue, { path }: Received): Answer {
  const asked = new URL(path, "http://jira").searchParams.get("properties") ?? "";
  const value = issue.properties.get(asked);
  return json(200, { key: issue.key, properties: value === undefined ? {} : { [asked]: value } });
}
