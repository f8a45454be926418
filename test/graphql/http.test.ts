import { generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Engine, startEngine } from "../support/engine.ts";
import { type GraphqlClient, graphqlClient } from "../support/graphqlClient.ts";
import { type Issuer, startIssuer } from "../support/issuer.ts";

let engine: Engine;
let issuer: Issuer;
let client: GraphqlClient;
let inProd: GraphqlClient;

beforeAll(async () => {
  engine = await startEngine();
  issuer = await startIssuer();
  const table = await engine.createTable();
  client = await graphqlClient({ table, issuer });
  inProd = await graphqlClient({ table, issuer, explorable: false });
});
afterAll(() => {
  engine.stop();
  issuer.stop();
});

const JSON_TYPE = { "content-type": "application/json" };
const VIEWER = { query: "{ viewer { actor name email } }" };
const post = (headers: Record<string, string>, body: string = JSON.stringify(VIEWER)) =>
  client.fetch({ method: "POST", headers: { ...JSON_TYPE, ...headers }, body });
const bearer = async (claims: object, key?: CryptoKey) => ({
  authorization: `Bearer ${await issuer.token({ ...claims }, key)}`,
});

describe("the bearer token", () => {
  it("says who asks", async () => {
    const response = await post(await bearer({ name: "Ada", email: "ada@example.org" }));
    expect([response.status, await response.json()]).toEqual([
      200,
      { data: { viewer: { actor: "user:ada", name: "Ada", email: "ada@example.org" } } },
    ]);
  });

  it("is asked for when it is missing", async () => {
    const response = await post({});
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  it.each([
    ["has expired", { exp: Date.parse("2026-03-01T09:59:59Z") / 1000 }],
    ["is for another audience", { aud: "somebody-else" }],
    ["is of another issuer", { iss: "https://evil.example" }],
    ["names nobody", { sub: undefined }],
    ["never expires", { exp: undefined }],
  ])("is refused when it %s", async (_, claims) => {
    const response = await post(await bearer(claims));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer error="invalid_token"/);
  });

  it("is refused when another key has signed it", async () => {
    const { privateKey } = await generateKeyPair("ES256");
    expect((await post(await bearer({}, privateKey))).status).toBe(401);
  });

  it.each(["not.a.token", "e30.e30.", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ."])(
    "is refused when it is %s",
    async (token) => {
      expect((await post({ authorization: `Bearer ${token}` })).status).toBe(401);
    },
  );

  it("is no matter when the page of GraphiQL is loaded outside prod", async () => {
    const response = await client.fetch({ headers: { accept: "text/html" } });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html"]);
  });

  it("is asked for in prod, where there is no GraphiQL", async () => {
    const response = await inProd.fetch({ headers: { accept: "text/html" } });
    expect(response.status).toBe(401);
  });
});

describe("requests", () => {
  it("answers a query over GET", async () => {
    const query = encodeURIComponent("{ viewer { actor } }");
    const headers = await bearer({});
    const response = await client.fetch({ headers }, `/graphql?query=${query}`);
    expect(await response.json()).toEqual({ data: { viewer: { actor: "user:ada" } } });
  });

  it("refuses a mutation over GET", async () => {
    const query = encodeURIComponent(
      'mutation { createService(input: { name: "a" }) { userErrors { code } } }',
    );
    const headers = await bearer({});
    const response = await client.fetch({ headers }, `/graphql?query=${query}`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/graphql",
  ])("refuses a POST of %s", async (type) => {
    const response = await post({ ...(await bearer({})), "content-type": type });
    expect(response.status).toBe(415);
  });

  it("refuses several operations in one body", async () => {
    const response = await client.post([VIEWER, VIEWER]);
    expect(response.status).toBe(400);
  });

  it("refuses a body of more than a megabyte", async () => {
    const response = await client.post({ ...VIEWER, variables: { x: "x".repeat(1_000_001) } });
    expect(response.status).toBe(413);
  });

  it("refuses a body that is not JSON", async () => {
    expect((await post(await bearer({}), "{")).status).toBe(400);
  });

  it("answers in the media type of GraphQL with the status to match", async () => {
    const accept = { accept: "application/graphql-response+json" };
    const good = await client.post(VIEWER, accept);
    const bad = await client.post({ query: "{ nonsense }" }, accept);
    expect([good.status, good.headers.get("content-type"), bad.status]).toEqual([
      200,
      "application/graphql-response+json; charset=utf-8",
      400,
    ]);
  });
});

describe("what prod does not tell", () => {
  it("is its schema", async () => {
    const { data, errors } = await inProd.ask("{ __schema { types { name } } }");
    expect([data, errors?.[0]?.message]).toEqual([
      undefined,
      expect.stringContaining("introspection has been disabled"),
    ]);
  });

  it("is the schema's names, by guessing at them", async () => {
    const field = await inProd.ask("{ incidentz { nodes { id } } }");
    const fragment = await inProd.ask('{ node(id: "x") { title } }');
    const input = await inProd.ask(
      "query ($filter: IncidentFilter) { incidents(filter: $filter) { nodes { id } } }",
      { filter: { severity: ["SEV9"] } },
    );
    const messages = [field, fragment, input].map(({ errors }) => errors?.[0]?.message);
    expect(messages.join()).not.toContain("Did you mean");
  });

  it("is told elsewhere", async () => {
    const { errors } = await client.ask("{ incidentz { nodes { id } } }");
    expect(errors?.[0]?.message).toContain("Did you mean");
    expect((await client.ask("{ __schema { types { name } } }")).errors).toBeUndefined();
  });
});

describe("an unexpected error", () => {
  it("is hidden when it is the issuer that cannot be reached", async () => {
    const gone = { ...issuer, url: "http://127.0.0.1:9" };
    const stranded = await graphqlClient({ table: await engine.createTable(), issuer: gone });
    const response = await stranded.post(VIEWER);
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        errors: [
          { message: expect.any(String), extensions: { code: "UNAVAILABLE", errorId: "error-1" } },
        ],
      },
    ]);
  });

  it("is hidden behind an id that the log explains", async () => {
    const broken = await graphqlClient({ table: await engine.createTable(), issuer });
    const failing = new Error("password is hunter2");
    broken.ports.config.listServices = () => Promise.reject(failing);
    const answer = await broken.ask("{ services { nodes { id } } }");
    expect(JSON.stringify(answer)).not.toContain("hunter2");
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      errorId: "error-1",
    });
    expect(broken.logged).toEqual([
      {
        level: "error",
        message: "unexpected error",
        errorId: "error-1",
        stack: expect.stringContaining("hunter2"),
      },
    ]);
  });
});

describe("half a character", () => {
  const half = JSON.parse('"\\ud83d"');
  it.each([
    [
      "in a name",
      "mutation ($input: CreateUserInput!) { createUser(input: $input) { userErrors { code } } }",
      { input: { name: `Ada ${half}` } },
      "input.name",
    ],
    ["in an id", "query ($id: ID!) { user(id: $id) { id } }", { id: half }, "id"],
    [
      "in a list",
      "mutation ($input: CreateTeamInput!) { createTeam(input: $input) { userErrors { code } } }",
      { input: { name: "ML", memberIds: ["usr_1", half] } },
      "input.memberIds.1",
    ],
  ])("%s is refused, and the answer says where it is", async (_, query, variables, place) => {
    expect((await client.ask(query, variables)).errors).toMatchObject([
      {
        message: `Half a character (a lone surrogate) stands in the variable ${place}; send whole ones.`,
        extensions: { code: "INVALID" },
      },
    ]);
  });
});
