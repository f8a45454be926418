import { CommandError, type Terminal, type Verb } from "./verb.ts";
import { VERBS } from "./verbs.ts";

/** Finds the verb that the words begin with and runs it; the exit code. */
export async function runTocsin(words: readonly string[], terminal: Terminal): Promise<number> {
  const verb = VERBS.find(({ name }) => beginsWith(words, name));
  if (!verb) {
    terminal.complain(usageOf(words));
    return 1;
  }
  try {
    return await verb.run(words.slice(wordsIn(verb.name).length), terminal);
  } catch (error) {
    terminal.complain(`tocsin ${verb.name}: ${messageOf(error)}`);
    return 1;
  }
}

const wordsIn = (name: string): readonly string[] => name.split(" ");

const beginsWith = (words: readonly string[], name: string): boolean =>
  wordsIn(name).every((word, index) => words[index] === word);

function usageOf(words: readonly string[]): string {
  const asked = words.length > 0 ? [`tocsin does not know "${words.join(" ")}"`] : [];
  return [...asked, "usage:", ...VERBS.map(({ usage }: Verb) => `  ${usage}`)].join("\n");
}

/** Of a surprise also where it came from. */
function messageOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
