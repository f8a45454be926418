/** Runs in a thread of its own: loads one function's source and answers invocations, as the Lambda runtime does. */
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { followClock } from "./followClock.ts";
import type {
  ContextData,
  FunctionError,
  Invocation,
  InvocationResult,
  ThreadData,
  ThreadMessage,
} from "./messages.ts";

type Handler = (event: unknown, context: unknown) => unknown;

const { entry, exportName, clock } = workerData as ThreadData;
const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

const write = ((text: string | Uint8Array) => {
  tell({ kind: "output", text: typeof text === "string" ? text : new TextDecoder().decode(text) });
  return true;
}) as typeof process.stdout.write;
process.stdout.write = write;
process.stderr.write = write;

if (clock) followClock(new BigInt64Array(clock));

const loaded = (await import(pathToFileURL(entry).href)) as Record<string, unknown>;
const handler = loaded[exportName] as Handler;
if (typeof handler !== "function") throw new Error(`${entry} exports no function ${exportName}`);

parentPort?.on("message", (invocation: Invocation) => {
  void answer(invocation).then((result) => tell({ kind: "result", id: invocation.id, result }));
});
tell({ kind: "ready" });

async function answer({ event, context }: Invocation): Promise<InvocationResult> {
  try {
    const payload = await handler(event, contextOf(context));
    // Lambda answers with JSON; what does not survive it here would not survive it there.
    return {
      ok: true,
      payload: payload === undefined ? null : JSON.parse(JSON.stringify(payload)),
    };
  } catch (error) {
    return { ok: false, error: describe(error) };
  }
}

function contextOf({ timeoutMs, ...data }: ContextData) {
  const end = performance.now() + timeoutMs;
  return {
    ...data,
    functionVersion: "$LATEST",
    callbackWaitsForEmptyEventLoop: true,
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error))
    return { errorType: "Error", errorMessage: String(error), trace: [] };
  const trace = (error.stack ?? "").split("\n");
  return { errorType: error.name, errorMessage: error.message, trace };
}
