import type { Instant } from "../../../domain/time.ts";
import type { Names } from "./names.ts";

/** What is known while the files are read, thing by thing. */
export interface Context {
  readonly names: Names;
  readonly now: Instant;
}
