import { expect, test } from "vitest";
import { serviceForArns } from "../../domain/serviceForArns.ts";

const ENDPOINT = "arn:aws:sagemaker:eu-west-1:448120073951:endpoint/fraud-scoring";
const route = (pattern: string, serviceId: string) => ({ pattern, serviceId });

test.each([
  ["*"],
  [ENDPOINT],
  ["arn:aws:sagemaker:*:endpoint/fraud-*"],
  ["*fraud-scoring"],
  ["arn:*:448120073951:*scoring"],
])("%s matches the endpoint", (pattern) => {
  expect(serviceForArns({ routes: [route(pattern, "fraud0000001")] }, [ENDPOINT])).toBe(
    "fraud0000001",
  );
});

test.each([
  ["arn:aws:sagemaker"],
  ["*:endpoint/fraud"],
  [`${ENDPOINT}*g`],
  ["arn:*endpoint*endpoint*"],
])("%s does not match the endpoint", (pattern) => {
  expect(serviceForArns({ routes: [route(pattern, "fraud0000001")] }, [ENDPOINT])).toBeUndefined();
});

test("the longest pattern is the most telling", () => {
  const routes = [
    route("arn:aws:sagemaker:*", "ml0000000001"),
    route(`${ENDPOINT}*`, "fraud0000001"),
  ];
  expect(serviceForArns({ routes }, [ENDPOINT])).toBe("fraud0000001");
});

test("the first ARN that anybody claims decides", () => {
  const routes = [route("arn:aws:sns:*", "topics000001"), route("*:endpoint/*", "fraud0000001")];
  expect(serviceForArns({ routes }, ["i-0aa11bb22", ENDPOINT, "arn:aws:sns:eu-west-1:1:ml"])).toBe(
    "fraud0000001",
  );
});

test("what nobody claims goes to the default service", () => {
  expect(serviceForArns({ routes: [], defaultServiceId: "default00001" }, [ENDPOINT])).toBe(
    "default00001",
  );
});
