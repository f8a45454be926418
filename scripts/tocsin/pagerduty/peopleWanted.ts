import { countOf } from "./countOf.ts";
import { type Finding, noted } from "./finding.ts";
import { type FilePerson, keyOf, keysNeeded, peopleIn } from "./readPeople.ts";
import type { Content } from "./shapes/file.ts";

/** Whom the files are about: whoever something in them needs, and everybody where they hold nothing else. */
export function peopleWanted(
  content: Content,
  all: boolean,
): { readonly people: readonly FilePerson[]; readonly findings: readonly Finding[] } {
  const { users, ...rest } = content;
  const everybody = peopleIn(content);
  const needed = keysNeeded(content);
  const listed = users.map(keyOf).filter((key) => key !== "");
  const isAll = all || Object.values(rest).every((things) => things.length === 0);
  const keys = isAll ? new Set([...needed, ...listed]) : needed;
  const others = new Set(listed.filter((key) => !keys.has(key)));
  return {
    people: [...keys].flatMap((key) => everybody.get(key) ?? []),
    findings:
      others.size > 0
        ? [
            noted(
              countOf([...others], "user"),
              "nothing in the files needs them; --all-users takes them too",
            ),
          ]
        : [],
  };
}
