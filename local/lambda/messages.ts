/** What a function's thread is told when it starts. */
export interface ThreadData {
  /** Absolute path of the source that exports the handler. */
  readonly entry: string;
  readonly exportName: string;
  /** The host's clock in milliseconds, when it is not the machine's own. */
  readonly clock?: SharedArrayBuffer;
}

export interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly context: ContextData;
}
export interface ContextData {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly timeoutMs: number;
}

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}
export type InvocationResult =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: FunctionError };

export type ThreadMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "output"; readonly text: string }
  | { readonly kind: "result"; readonly id: number; readonly result: InvocationResult };
