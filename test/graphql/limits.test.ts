import { getIntrospectionQuery } from "graphql";
import { expect, it } from "vitest";
import { clientPerFile } from "../support/freshClient.ts";

const client = clientPerFile();

const FULL_PAGE = `query ($size: Int = 100) {
  incidents(first: $size) {
    edges {
      cursor
      node {
        id title description severity status category drill falseAlarm rootCause source dedupKey
        service { id name } duplicateOf { id } labels { name value }
        startedAt detectedAt declaredAt acknowledgedAt mitigatedAt resolvedAt closedAt
        signalCount version
        timeline(first: 100) {
          edges { cursor node { id at recordedAt kind actor summary } }
          pageInfo { hasNextPage endCursor }
        }
        deliveries { id channel target status attempts requestedAt settledAt reason }
      }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const codes = async (query: string, variables?: object) =>
  (await client.ask(query, variables)).errors?.map(({ extensions }) => extensions?.["code"]);

/** `duplicateOf` inside itself, as deep as asked. */
const nested = (depth: number): string =>
  `{ incident(id: "inc_1") ${"{ duplicateOf ".repeat(depth - 2)}{ id }${" }".repeat(depth - 2)} }`;

it("allows a full page of incidents with their timelines and deliveries", async () => {
  expect(await codes(FULL_PAGE)).toBeUndefined();
});

it("allows the introspection that tools begin with", async () => {
  expect(await codes(getIntrospectionQuery())).toBeUndefined();
});

it("allows 12 levels", async () => {
  expect(await codes(nested(12))).toBeUndefined();
});

it("refuses 13 levels", async () => {
  expect(await codes(nested(13))).toEqual(["TOO_COMPLEX"]);
});

it("counts the levels inside fragments", async () => {
  const query = `{ incident(id: "inc_1") { ...a } } fragment a on Incident ${nested(13).slice(24, -2)}`;
  expect(await codes(query)).toEqual(["TOO_COMPLEX"]);
});

const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: viewer { actor }`).join(" ")} }`;

it("allows 30 aliases", async () => {
  expect(await codes(aliases(30))).toBeUndefined();
});

it("refuses 31 aliases", async () => {
  expect(await codes(aliases(31))).toEqual(["TOO_COMPLEX"]);
});

it("refuses more than 2,000 tokens", async () => {
  const { errors } = await client.ask(`{ viewer { ${"actor ".repeat(2000)} } }`);
  expect(errors?.[0]?.message).toContain("token");
});

const STACKED = `query ($size: Int = 20) {
  services(first: 50) { nodes { incidents(first: $size) { nodes { timeline { nodes { kind } } } } } }
}`;

it("refuses pages in pages in pages", async () => {
  expect(await codes(STACKED)).toEqual(["TOO_COMPLEX"]);
});

it("counts a page size that comes in a variable", async () => {
  expect(await codes(STACKED, { size: 1 })).toBeUndefined();
  expect(await codes(STACKED, { size: 100 })).toEqual(["TOO_COMPLEX"]);
});

it("counts a fragment wherever it is used", async () => {
  const page = "incidents(first: 100) { nodes { timeline { nodes { ...event } } } }";
  const query = `{ a: ${page} b: ${page} c: ${page} } fragment event on TimelineEvent { id at kind actor }`;
  expect(await codes(query)).toEqual(["TOO_COMPLEX"]);
});

it("judges fragments that double each other at once", async () => {
  const fragments = Array.from(
    { length: 60 },
    (_, n) => `fragment f${n} on Incident { ...f${n + 1} ...f${n + 1} }`,
  );
  const query = `{ incident(id: "inc_1") { ...f0 } } ${fragments.join(" ")} fragment f60 on Incident { id }`;
  expect(await codes(query)).toEqual(["TOO_COMPLEX"]);
});
