import * as z from "zod";
import { CommandError } from "../verb.ts";
import { documentsIn } from "./documents.ts";

const idMap = z.record(z.string(), z.string().min(1));

/** A file that says which of PagerDuty's ids is which user. */
export function readMap(name: string, text: string): ReadonlyMap<string, string> {
  const [document] = documentsIn(text);
  const { data } = idMap.safeParse(document);
  if (data) return new Map(Object.entries(data));
  throw new CommandError(`${name} has to be an object of PagerDuty ids and user ids`);
}
