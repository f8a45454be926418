import * as z from "zod";

/** A variable that the sender left in its own template: `$ALERT_ID`, `{{rule.id}}`, `{{{alertId}}}`. */
const VARIABLE = /^\s*(\$[A-Z][A-Z0-9_]*|\{\{.*\}\})\s*$/s;

/** A text that a template has to fill. */
export const filled = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => text.trim() !== "", "empty: the sender had no value for this variable")
  .refine((text) => !VARIABLE.test(text), "still a variable: the sender did not fill the template");

/** A text that a template may leave empty; one that was not filled says nothing. */
export const maybeFilled = z
  .union([z.string(), z.number()])
  .transform(String)
  .transform((text) => (VARIABLE.test(text) || text.trim() === "" ? undefined : text))
  .nullish()
  .catch(undefined);
