import * as z from "zod";

/** The environment variable that holds a secret. */
export const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error:
      "is the name of an environment variable, such as RANKING_SLACK_URL; the secret itself stays out of files",
  })
  .nullable()
  .default(null);

/** What an export calls it. */
export const variableOf = (...parts: readonly string[]): string =>
  ["TOCSIN", ...parts]
    .join("_")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "_");
