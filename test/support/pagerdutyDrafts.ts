import { readFileSync } from "node:fs";
import { directoryOf } from "../../scripts/tocsin/config/directory.ts";
import { labelOf } from "../../scripts/tocsin/config/entry.ts";
import type { HostObject } from "../../scripts/tocsin/config/hostState.ts";
import { type Drafts, draftAll } from "../../scripts/tocsin/pagerduty/draftAll.ts";
import type { Finding } from "../../scripts/tocsin/pagerduty/finding.ts";
import { hostUsers, matchPeople } from "../../scripts/tocsin/pagerduty/matchPeople.ts";
import { namesOn } from "../../scripts/tocsin/pagerduty/names.ts";
import { peopleWanted } from "../../scripts/tocsin/pagerduty/peopleWanted.ts";
import { readFiles, type TextFile } from "../../scripts/tocsin/pagerduty/readFiles.ts";

export const NOW = Date.parse("2026-03-01T10:00:00Z");

export const fixtureFile = (path: string): TextFile => ({
  name: path.slice(path.lastIndexOf("/") + 1),
  text: readFileSync(`test/fixtures/${path}`, "utf8"),
});
export const jsonFile = (document: unknown): TextFile => ({
  name: "rota.json",
  text: JSON.stringify(document),
});

/** What files come to on a host. */
export function draftsOf(
  files: readonly TextFile[],
  objects: readonly HostObject[] = [],
): Drafts & { readonly people: readonly { readonly name: string }[] } {
  const { content, findings } = readFiles(files);
  const { people, findings: ofPeople } = peopleWanted(content, false);
  const matches = matchPeople({ people, all: hostUsers(objects), map: new Map() });
  const names = namesOn(directoryOf([], objects));
  const drafts = draftAll(content, matches, { names, now: NOW });
  const ofDrafts = drafts.drafts.flatMap((draft) => draft.findings);
  return {
    ...drafts,
    people,
    findings: [...ofDrafts, ...ofPeople, ...drafts.findings, ...findings],
  };
}

/** The values of one kind, in their order. */
export const valuesOf = ({ drafts }: Pick<Drafts, "drafts">, kind: string): readonly object[] =>
  drafts.filter(({ entry }) => entry.kind.name === kind).map(({ entry }) => entry.value);

/** `policies/Ranking` */
export const placesOf = ({ drafts }: Pick<Drafts, "drafts">): readonly string[] =>
  drafts.map(({ entry }) => `${entry.kind.name}/${labelOf(entry)}`);

export const lineOf = ({ fate, what, why }: Finding): string => `${fate} ${what}: ${why}`;
