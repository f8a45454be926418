import { expect, test } from "vitest";
import { settingsOf } from "../../infra/environments.ts";

test("an environment is dev when none is named", () => {
  expect(settingsOf({}).stage).toBe("dev");
});

test("an environment that does not exist is refused with those that do", () => {
  expect(() => settingsOf({ env: "pord" })).toThrow(
    'There is no environment "pord". Use -c env=… with one of: dev, staging, prod.',
  );
});

test("a mail domain is what the context says, in lower case", () => {
  expect(settingsOf({ mailDomain: "Alerts.Example.com" }).mailDomain).toBe("alerts.example.com");
});

test.each(["example", "alerts@example.com", "-a.example.com", "", true])(
  "%j is refused as a mail domain",
  (mailDomain) => {
    expect(() => settingsOf({ mailDomain })).toThrow("is no domain. Use -c mailDomain=…");
  },
);
