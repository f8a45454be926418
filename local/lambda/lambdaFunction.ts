import { randomUUID } from "node:crypto";
import type { InvocationResult, ThreadData } from "./messages.ts";
import { Thread } from "./thread.ts";

export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly data: ThreadData;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly onLine: (line: string) => void;
}

/** A function of the stack: its thread is started when it is first needed, and again after a crash. */
export class LambdaFunction {
  readonly spec: FunctionSpec;
  #thread: Thread | undefined;
  readonly #retired = new Set<Thread>();

  constructor(spec: FunctionSpec) {
    this.spec = spec;
  }

  /** Loads the source before the first invocation. */
  warm(): void {
    this.#current();
  }

  async invoke(event: unknown): Promise<InvocationResult> {
    const thread = this.#current();
    const result = await thread.run(event, {
      awsRequestId: randomUUID(),
      functionName: this.spec.name,
      invokedFunctionArn: this.spec.arn,
      memoryLimitInMB: String(this.spec.memoryMb),
      timeoutMs: this.spec.timeoutMs,
    });
    if (!result.ok) this.#report(thread, result.error);
    if (this.#retired.has(thread) && thread.idle) await this.#drop(thread);
    return result;
  }

  async stop(): Promise<void> {
    const threads = [...this.#retired, ...(this.#thread ? [this.#thread] : [])];
    this.#thread = undefined;
    await Promise.all(threads.map((thread) => thread.stop()));
  }

  #current(): Thread {
    this.#thread ??= this.#start();
    return this.#thread;
  }

  #start(): Thread {
    const { data, environment, onLine } = this.spec;
    const thread: Thread = new Thread({
      data,
      environment,
      onOutput: (text) => {
        for (const line of text.replace(/\n$/, "").split("\n")) onLine(line);
      },
      onEnd: () => {
        if (this.#thread === thread) this.#thread = undefined;
        this.#retired.delete(thread);
      },
    });
    return thread;
  }

  #report(
    thread: Thread,
    error: { errorType: string; errorMessage: string; trace: readonly string[] },
  ) {
    this.spec.onLine(
      `ERROR ${error.trace.join("\n") || `${error.errorType}: ${error.errorMessage}`}`,
    );
    // Lambda ends the sandbox of a timed-out invocation; what else runs in this thread may finish first.
    if (error.errorType === "Sandbox.Timedout" && this.#thread === thread) {
      this.#thread = undefined;
      this.#retired.add(thread);
    }
  }

  async #drop(thread: Thread): Promise<void> {
    this.#retired.delete(thread);
    await thread.stop();
  }
}
