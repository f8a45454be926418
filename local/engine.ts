import { type ChildProcess, spawn } from "node:child_process";
import { engineBinary } from "./engineBinary.ts";
import { freePort } from "./freePort.ts";
import { HostError } from "./hostError.ts";
import { indexStream } from "./indexStream.ts";

export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Starts the DynamoDB engine over a file; `AWS_ENDPOINT_URL_DYNAMODB` names another one to use instead. */
export async function startEngine(file: string): Promise<Engine> {
  const given = process.env["AWS_ENDPOINT_URL_DYNAMODB"];
  if (given) {
    await answering(given, () => undefined);
    return { endpoint: given.replace(/\/$/, ""), stop: async () => {} };
  }
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  // A process group of its own: Ctrl-C in the terminal reaches the host, and the host ends the engine last.
  const engine = spawn(engineBinary(process), ["--port", String(port), "--db-path", file], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  const guard = guardOf(engine);
  let complaint = "";
  engine.stderr.on("data", (text: Buffer) => {
    complaint = text.toString().trim();
  });
  const ended = new Promise<void>((resolve) => engine.once("close", () => resolve()));
  await answering(endpoint, () =>
    engine.exitCode === null ? undefined : complaint || `it ended with code ${engine.exitCode}`,
  );
  indexStream(file);
  const stop = async () => {
    engine.kill("SIGKILL");
    guard?.kill("SIGKILL");
    await ended;
  };
  return { endpoint, stop };
}

/** Ends the engine when this process is gone, even if it was killed: its end of the pipe closes then. */
function guardOf(engine: ChildProcess): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const guard = spawn("sh", ["-c", 'cat >/dev/null; kill -9 "$0"', String(engine.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  return guard;
}

async function answering(endpoint: string, failure: () => string | undefined): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    const reason = failure();
    if (reason) throw new HostError(`the DynamoDB engine did not start: ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new HostError(`no DynamoDB answers at ${endpoint}`);
}
