import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { projectFolder } from "../../local/template/synthesize.ts";
import { temporaryFolder } from "./openSmallHost.ts";

/** What `npm start` says when it cannot. */
async function refusal(...options: string[]): Promise<{ code: number; stderr: string }> {
  const run = promisify(execFile)(process.execPath, ["local/main.ts", ...options], {
    cwd: projectFolder,
  });
  return run.then(
    () => Promise.reject(new Error("it started")),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
}

test("a port in use gets one sentence and exit code 1", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await refusal("--port", String(port), "--dir", temporaryFolder())).toEqual({
    code: 1,
    stderr: `tocsin: port ${port} is in use; choose another one with --port\n`,
  });
  server.close();
});

test("a folder that cannot be written to gets one sentence and exit code 1", async () => {
  const { code, stderr } = await refusal("--dir", join(projectFolder, "package.json", "inside"));
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^tocsin: cannot write to the folder .*package\.json\/inside: ENOTDIR.*\n$/,
  );
});

test.each([
  [["--port", "http"], '--port takes a number from 0 to 65535, not "http"'],
  [["--smtp", "mail"], '--smtp takes a number from 0 to 65535, not "mail"'],
  [["--env", "moon"], '--env takes one of dev, staging, prod, not "moon"'],
])("%j gets one sentence and exit code 1", async (options, sentence) => {
  expect(await refusal(...options)).toEqual({ code: 1, stderr: `tocsin: ${sentence}\n` });
});
