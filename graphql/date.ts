import { GraphQLScalarType, Kind } from "graphql";
import { isDay } from "../domain/actionItems/calendarDay.ts";
import { invalidRequest } from "./errors.ts";

/** A day of the calendar, as `2026-12-10`, outside and inside. */
export const date = new GraphQLScalarType<string, string>({
  name: "Date",
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : undefined),
  serialize: String,
});

function dayOf(text: unknown): string {
  if (typeof text === "string" && isDay(text)) return text;
  throw invalidRequest("A Date is a day of the calendar, for example 2026-12-10.");
}
