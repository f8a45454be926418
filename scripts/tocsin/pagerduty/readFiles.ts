import type { Instant } from "../../../domain/time.ts";
import { CommandError } from "../verb.ts";
import { documentsIn } from "./documents.ts";
import { type Draft, type FilePerson, type Finding, leftOut } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { keysIn } from "./plan.ts";
import { peopleIn, schedulesIn } from "./readPeople.ts";
import { readSchedule } from "./readSchedule.ts";
import { type PagerdutyFile, pagerdutyFile } from "./shapes.ts";

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** All that the files say, as it would be here. */
export interface Reading {
  readonly drafts: readonly Draft[];
  /** Those whom a draft needs. */
  readonly people: readonly FilePerson[];
  readonly findings: readonly Finding[];
}

export function readFiles(files: readonly TextFile[], now: Instant): Reading {
  const parsed = files.flatMap(parsedFile);
  const reads = parsed
    .flatMap(({ file }) => schedulesIn(file))
    .map((one) => readSchedule(one, now));
  const drafts = reads.flatMap(({ value }) => (value ? [value] : []));
  refuseTwins(drafts);
  const everybody = peopleIn(parsed.map(({ file }) => file));
  const needed = new Set(drafts.flatMap(keysIn));
  return {
    drafts,
    people: [...needed].flatMap((key) => everybody.get(key) ?? []),
    findings: [...reads.flatMap(({ findings }) => findings), ...parsed.flatMap(findingsAround)],
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
  if (documents.some(({ file }) => file.schedule || file.schedules || file.users)) return documents;
  throw new CommandError(`${name} holds no schedule: expected is "schedule" or "schedules"`);
}

function documentsOf(name: string, text: string): readonly unknown[] {
  try {
    return documentsIn(text);
  } catch (error) {
    throw error instanceof CommandError ? new CommandError(`${name} ${error.message}`) : error;
  }
}

/** Names tell schedules apart here. */
function refuseTwins(drafts: readonly Draft[]): void {
  const twin = drafts.find(
    ({ name }, index) => drafts.findIndex((one) => one.name === name) < index,
  );
  if (twin) throw new CommandError(`two schedules of the files are called "${twin.name}"`);
}

function findingsAround({ name, file }: Parsed): readonly Finding[] {
  const more = leftOut(`further schedules of ${name}`, "the answer is one page of several");
  return [...(file.more && file.schedules ? [more] : []), ...extraFields("file", file, name)];
}
