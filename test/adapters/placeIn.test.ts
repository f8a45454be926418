import { expect, it } from "vitest";
import { placeIn } from "../../adapters/dynamodb/placeIn.ts";

it("a cursor that nobody was given is no longer than a key may be", () => {
  expect(placeIn(Buffer.from("x".repeat(3_000)).toString("base64url"))).toHaveLength(1_000);
});
