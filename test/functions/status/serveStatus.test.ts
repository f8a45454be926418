import { describe, expect, it } from "vitest";
import type { PublicUpdate } from "../../../domain/communication/publicUpdate.ts";
import { serveStatus } from "../../../functions/status/serveStatus.ts";
import { at } from "../../support/incidents.ts";

const found: PublicUpdate = {
  ...{ id: "upd_2", incidentId: "inc_1", stage: "IDENTIFIED", at: at("10:20") },
  headline: "Cause & effect",
  text: "Scores < 0.5 were \u0007wrong.\nA fix is on its way.",
};
const looking: PublicUpdate = {
  ...{ id: "upd_1", incidentId: "inc_1", stage: "INVESTIGATING", at: at("10:05") },
  ...{ headline: "We are looking into a problem", text: "Since 10:00." },
};

const get = (
  path: string,
  updates: readonly PublicUpdate[] = [found, looking],
  headers: Record<string, string> = {},
) =>
  serveStatus({ status: { newest: async () => updates }, isUnavailable: () => false })({
    ...{ rawPath: path, headers, requestContext: { domainName: "tocsin.example.com" } },
  });

describe("the status feed", () => {
  it("is a JSON Feed of what was made public, the newest first", async () => {
    const { statusCode, headers, body } = await get("/status.json");

    expect({ statusCode, ...headers }).toMatchObject({
      ...{ statusCode: 200, "cache-control": "public, max-age=30" },
      "content-type": "application/feed+json; charset=utf-8",
    });
    expect(JSON.parse(body)).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "Status",
      feed_url: "https://tocsin.example.com/status.json",
      items: [
        {
          id: "urn:tocsin:upd_2",
          title: "Cause & effect",
          content_text: "Scores < 0.5 were \u0007wrong.\nA fix is on its way.",
          date_published: "2026-03-01T10:20:00.000Z",
          tags: ["IDENTIFIED"],
          _tocsin: { incident: "inc_1", stage: "IDENTIFIED" },
        },
        expect.objectContaining({ id: "urn:tocsin:upd_1" }),
      ],
    });
  });

  it("is Atom, in which nothing that somebody wrote is markup", async () => {
    const { headers, body } = await get("/status.atom");

    expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    expect(body).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>https://tocsin.example.com/status.atom</id>
<title>Status</title>
<link rel="self" type="application/atom+xml" href="https://tocsin.example.com/status.atom"/>
<updated>2026-03-01T10:20:00.000Z</updated>
<author><name>Status</name></author>
<entry>
<id>urn:tocsin:upd_2</id>
<title type="text">Cause &amp; effect</title>
<published>2026-03-01T10:20:00.000Z</published><updated>2026-03-01T10:20:00.000Z</updated>
<category term="IDENTIFIED"/>
<content type="text">Scores &lt; 0.5 were wrong.
A fix is on its way.</content>
</entry>
<entry>
<id>urn:tocsin:upd_1</id>
<title type="text">We are looking into a problem</title>
<published>2026-03-01T10:05:00.000Z</published><updated>2026-03-01T10:05:00.000Z</updated>
<category term="INVESTIGATING"/>
<content type="text">Since 10:00.</content>
</entry>
</feed>`);
  });

  it("is there, and empty, before anything was said", async () => {
    expect(JSON.parse((await get("/status.json", [])).body)).toMatchObject({ items: [] });
    expect((await get("/status.atom", [])).body).toContain("<updated>1970-01-01T00:00:00.000Z");
  });

  it("is not sent again to whoever has it", async () => {
    const { headers } = await get("/status.atom");
    const again = await get("/status.atom", undefined, { "if-none-match": headers["etag"] ?? "" });

    expect(again).toMatchObject({ statusCode: 304, body: "" });
  });
});

it("a store that is away for a moment is told as that", async () => {
  const status = { newest: () => Promise.reject(new Error("throttled")) };
  const serve = serveStatus({ status, isUnavailable: () => true });
  const requestContext = { domainName: "tocsin.example.com" };

  expect(await serve({ rawPath: "/status.json", headers: {}, requestContext })).toMatchObject({
    statusCode: 503,
  });
});
