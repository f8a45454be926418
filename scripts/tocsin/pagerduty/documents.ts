import { parseAllDocuments } from "yaml";
import { CommandError } from "../verb.ts";

/** What a file holds: JSON, YAML, or a text with schedules in fenced blocks. */
export function documentsIn(text: string): readonly unknown[] {
  const json = parsedJson(text);
  if (json !== undefined) return [json];
  const blocks = [...text.matchAll(FENCED)].map(([, block = ""]) => block);
  return blocks.length > 0
    ? blocks.filter((block) => NAMES_SCHEDULES.test(block)).flatMap(parsedYaml)
    : parsedYaml(text);
}

/** By the fence that names its language, since in a text with blocks within blocks the others do not pair. */
const FENCED = /^```(?:ya?ml|json)[^\n`]*\n([\s\S]*?)^```[ \t]*$/gim;
/** A text has other blocks too, and not all of them are whole. */
const NAMES_SCHEDULES = /^(?:schedules?\s*:|\s*\{\s*"schedules?"\s*:)/m;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsedYaml(text: string): readonly unknown[] {
  return [...parseAllDocuments(text)].map((document) => {
    const [error] = document.errors;
    if (error) throw new CommandError(`is neither JSON nor YAML: ${error.message}`);
    return document.toJS();
  });
}
