import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { HostError } from "./hostError.ts";

/** The engine's executable, from the npm package made for this kind of machine. */
export function engineBinary({ platform, arch }: { platform: string; arch: string }): string {
  const name = `@dynoxide/${platform}-${arch}`;
  const file = platform === "win32" ? "dynoxide.exe" : "dynoxide";
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
  } catch {
    throw new HostError(
      `the embedded DynamoDB engine is not installed for this platform (npm package ${name}); ` +
        "install it, or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB that is running",
    );
  }
}
