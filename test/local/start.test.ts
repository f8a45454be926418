import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { projectFolder } from "../../local/template/synthesize.ts";
import { temporaryFolder } from "./openSmallHost.ts";

let running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running = [];
});

/** `npm start`, until it says that it runs. */
async function start(dir: string): Promise<{ child: ChildProcess; banner: string }> {
  const child = spawn(process.execPath, ["local/main.ts", "--port", "0", "--dir", dir], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  let banner = "";
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`it ended with code ${code}: ${banner}`)));
    // Read to the end of the test: a host that prints a page into a closed pipe ends.
    child.stdout.on("data", (part: Buffer) => {
      banner += String(part);
      if (/curl[\s\S]*'\n\n$/.test(banner)) resolve({ child, banner });
    });
  });
}

const ended = (child: ChildProcess) =>
  new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));

const hostFile = (dir: string) =>
  JSON.parse(readFileSync(join(dir, "host.json"), "utf8")) as Record<
    "baseUrl" | "graphqlUrl" | "token" | "serviceId" | "integrationKey",
    string
  >;

test("the line to paste opens an incident, and a host that was killed still has it", {
  timeout: 60_000,
}, async () => {
  const dir = temporaryFolder();
  const first = await start(dir);
  const before = hostFile(dir);
  const body = /-d '(.*)'/.exec(first.banner)?.[1] ?? "";
  const url = /curl -sS -X POST '(.*)'/.exec(first.banner)?.[1] ?? "";
  const headers = { "content-type": "application/json" };
  expect((await fetch(url, { method: "POST", headers, body })).status).toBe(202);
  const death = ended(first.child);
  first.child.kill("SIGKILL");
  expect(await death).toBe("SIGKILL");

  const second = await start(dir);
  const after = hostFile(dir);
  expect(after.integrationKey).toBe(before.integrationKey);
  const answer = await fetch(after.graphqlUrl, {
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${after.token}` },
    body: JSON.stringify({ query: "{ incidents { nodes { title service { id } } } }" }),
  });
  expect(await answer.json()).toEqual({
    data: {
      incidents: {
        nodes: [
          {
            title: "Recall of fraud-scoring is 0.71, its objective is 0.85",
            service: { id: before.serviceId },
          },
        ],
      },
    },
  });
  const end = ended(second.child);
  second.child.kill("SIGINT");
  expect(await end).toBe(0);
  expect(existsSync(join(dir, "host.json"))).toBe(false);
});

test("what is secret can be read by nobody else", { timeout: 60_000 }, async () => {
  const dir = temporaryFolder();
  await start(dir);
  const modes = ["host.json", "sample.json", "oidc.json", "state.db"].map((name) =>
    (statSync(join(dir, name)).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(["600", "600", "600", "600"]);
});
