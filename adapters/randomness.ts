import { randomBytes } from "node:crypto";
import type { Randomness } from "../app/configure/ports.ts";

export const randomness: Randomness = { bytes: (count) => randomBytes(count) };
