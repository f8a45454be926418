import { Worker } from "node:worker_threads";
import type {
  ContextData,
  FunctionError,
  InvocationResult,
  ThreadData,
  ThreadMessage,
} from "./messages.ts";

export interface ThreadSpec {
  readonly data: ThreadData;
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput: (text: string) => void;
  /** It runs nothing any more: it failed to load, or it crashed. */
  readonly onEnd: () => void;
}

/** One worker thread that holds one loaded function and runs any number of invocations at once. */
export class Thread {
  readonly #worker: Worker;
  readonly #open = new Map<number, (result: InvocationResult) => void>();
  readonly #loaded: Promise<void>;
  #invocations = 0;
  #failure: unknown;

  constructor({ data, environment, onOutput, onEnd }: ThreadSpec) {
    this.#worker = new Worker(new URL("./functionThread.ts", import.meta.url), {
      env: { ...environment },
      workerData: data,
      execArgv: [],
    });
    this.#loaded = new Promise((resolve) => {
      this.#worker.on("message", ({ kind }: ThreadMessage) => kind === "ready" && resolve());
    });
    this.#worker.on("message", (message: ThreadMessage) => {
      if (message.kind === "output") onOutput(message.text);
      if (message.kind === "result") this.#settle(message.id, message.result);
    });
    this.#worker.on("error", (error) => {
      this.#failure = error;
      onOutput(`${error instanceof Error ? error.stack : error}\n`);
    });
    this.#worker.on("exit", () => {
      for (const id of [...this.#open.keys()])
        this.#settle(id, { ok: false, error: this.#crash() });
      onEnd();
    });
  }

  get idle(): boolean {
    return this.#open.size === 0;
  }

  /** The time limit counts from when the source is loaded: Lambda's is not charged for a cold start either. */
  async run(event: unknown, context: ContextData): Promise<InvocationResult> {
    const id = ++this.#invocations;
    const result = new Promise<InvocationResult>((resolve) => this.#open.set(id, resolve));
    this.#worker.postMessage({ id, event, context });
    await Promise.race([this.#loaded, result]);
    const timer = setTimeout(() => this.#settle(id, timeOut(context)), context.timeoutMs);
    return result.finally(() => clearTimeout(timer));
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(id: number, result: InvocationResult): void {
    const settle = this.#open.get(id);
    this.#open.delete(id);
    settle?.(result);
  }

  #crash(): FunctionError {
    const cause = this.#failure instanceof Error ? `: ${this.#failure.message}` : "";
    const errorMessage = `the function's process ended${cause}`;
    return { errorType: "Runtime.ExitError", errorMessage, trace: [] };
  }
}

function timeOut({ awsRequestId, timeoutMs }: ContextData): InvocationResult {
  const errorMessage = `${awsRequestId} Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`;
  return { ok: false, error: { errorType: "Sandbox.Timedout", errorMessage, trace: [] } };
}
