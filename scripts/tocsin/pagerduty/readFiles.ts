import { CommandError } from "../verb.ts";
import { documentsIn } from "./documents.ts";
import { extraFields } from "./extraFields.ts";
import { type Finding, leftOut } from "./finding.ts";
import { type Content, contentOf, type PagerdutyFile, pagerdutyFile } from "./shapes/file.ts";

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** All that the files hold, each thing once. */
export interface Reading {
  readonly content: Content;
  readonly findings: readonly Finding[];
}

export function readFiles(files: readonly TextFile[]): Reading {
  const parsed = files.flatMap(parsedFile);
  const contents = parsed.map(({ file }) => contentOf(file));
  const all = <T>(of: (content: Content) => readonly T[]): readonly T[] => contents.flatMap(of);
  return {
    content: {
      users: all(({ users }) => users),
      teams: distinct(all(({ teams }) => teams)),
      schedules: distinct(all(({ schedules }) => schedules)),
      policies: distinct(all(({ policies }) => policies)),
      services: distinct(all(({ services }) => services)),
      windows: distinct(all(({ windows }) => windows)),
      orchestrations: all(({ orchestrations }) => orchestrations),
      rules: all(({ rules }) => rules),
    },
    findings: parsed.flatMap(findingsAround),
  };
}

interface Parsed {
  readonly name: string;
  readonly file: PagerdutyFile;
}

function parsedFile({ name, text }: TextFile): readonly Parsed[] {
  const documents = documentsOf(name, text).map((document) => {
    const { data, error } = pagerdutyFile.safeParse(document);
    if (data) return { name, file: data };
    const [issue] = error.issues;
    throw new CommandError(`${name}: ${issue?.path.join(".") || "the file"}: ${issue?.message}`);
  });
  if (documents.some(({ file }) => holdsAnything(file))) return documents;
  throw new CommandError(
    `${name} holds nothing that can be taken over: expected is an answer of PagerDuty's API, with ${KNOWN}`,
  );
}

const KNOWN =
  "users, teams, schedules, escalation_policies, services, maintenance_windows, orchestration_path or rules";

/** Also an empty list of something is an answer. */
const holdsAnything = (file: PagerdutyFile): boolean =>
  Object.keys(file).some((field) => field !== "more" && Object.hasOwn(pagerdutyFile.shape, field));

function documentsOf(name: string, text: string): readonly unknown[] {
  try {
    return documentsIn(text);
  } catch (error) {
    throw error instanceof CommandError ? new CommandError(`${name} ${error.message}`) : error;
  }
}

/** Of what is listed and also stands by itself the answer that says more. */
function distinct<T extends { readonly id?: string | null | undefined }>(
  things: readonly T[],
): readonly T[] {
  const fullest = new Map<string | T, T>();
  for (const thing of things) {
    const key = thing.id ?? thing;
    const known = fullest.get(key);
    if (!known || sizeOf(thing) > sizeOf(known)) fullest.set(key, thing);
  }
  return [...fullest.values()];
}

const sizeOf = (thing: object): number => JSON.stringify(thing).length;

function findingsAround({ name, file }: Parsed): readonly Finding[] {
  const more = leftOut(`further entries of ${name}`, "the answer is one page of several");
  return [...(file.more ? [more] : []), ...extraFields("file", file, name)];
}
