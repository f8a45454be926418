import { parseSeverity, type Severity } from "../../domain/severity.ts";
import { invalidInput } from "../errors.ts";
import type { UserError } from "../generated/types.ts";

/** The level that an input names, by its own name or an alias. */
export const severityIn = (text: string): Severity | UserError =>
  parseSeverity(text) ??
  invalidInput(
    "The severity is SEV1 to SEV5, P0 to P4, level 1 to level 4, or critical, high, medium, low or informational.",
    "severity",
  );
