import { expect, test } from "vitest";
import { engineBinary } from "../../local/engineBinary.ts";

test("a platform that the engine is not made for is named, with a way out", () => {
  expect(() => engineBinary({ platform: "plan9", arch: "mips" })).toThrow(
    /not installed for this platform \(npm package @dynoxide\/plan9-mips\).*AWS_ENDPOINT_URL_DYNAMODB/,
  );
});
