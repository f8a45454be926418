import { expect, test } from "vitest";
import { settingsOf } from "../../infra/environments.ts";

test("an environment is dev when none is named", () => {
  expect(settingsOf(undefined).stage).toBe("dev");
});

test("an environment that does not exist is refused with those that do", () => {
  expect(() => settingsOf("pord")).toThrow(
    'There is no environment "pord". Use -c env=… with one of: dev, staging, prod.',
  );
});
