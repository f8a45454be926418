import { expect, test } from "vitest";
import { Routes } from "../../../local/http/routes.ts";

const routes = new Routes(
  [
    "ANY /{proxy+}",
    "GET /signals/{source}",
    "GET /signals/special",
    "POST /signals/{source}/{key}",
    "$default",
  ].map((routeKey) => ({ routeKey, target: routeKey.length })),
);

test.each([
  ["GET", "/signals/special", "GET /signals/special", {}],
  ["GET", "/signals/other", "GET /signals/{source}", { source: "other" }],
  ["POST", "/signals/a/b%2Fc", "POST /signals/{source}/{key}", { source: "a", key: "b/c" }],
  ["DELETE", "/signals/other", "ANY /{proxy+}", { proxy: "signals/other" }],
  ["GET", "/", "$default", {}],
])("%s %s is served by the most specific route", (method, path, routeKey, pathParameters) => {
  expect(routes.find(method, path)).toMatchObject({ routeKey, pathParameters });
});

test("without a default route a path may lead nowhere", () => {
  expect(new Routes([{ routeKey: "GET /a", target: 1 }]).find("GET", "/b")).toBeUndefined();
});
