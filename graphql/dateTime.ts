import { GraphQLScalarType, Kind } from "graphql";
import type { Instant } from "../domain/time.ts";
import { invalidRequest } from "./errors.ts";

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339 outside, an instant inside. */
export const dateTime = new GraphQLScalarType<Instant, string>({
  name: "DateTime",
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => new Date(Number(value)).toISOString(),
});

function instantOf(text: unknown): Instant {
  const [whole, date] = (typeof text === "string" && RFC_3339.exec(text)) || [];
  const at = whole === undefined ? Number.NaN : Date.parse(whole.toUpperCase());
  if (Number.isNaN(at) || !isOnCalendar(date) || !hasFourDigitYear(at)) {
    throw invalidRequest(
      "A DateTime is a date and time with an offset, for example 2026-11-22T03:04:05Z.",
    );
  }
  return at;
}

/** An offset can move 31 December 9999 into a year that RFC 3339 cannot write. */
const hasFourDigitYear = (at: Instant): boolean => /^\d{4}-/.test(new Date(at).toISOString());

/** Date.parse takes 30 February for 2 March. */
const isOnCalendar = (date = ""): boolean =>
  new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
