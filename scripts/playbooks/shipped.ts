import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cardOf } from "../../domain/playbooks/cardOf.ts";
import type { Playbook } from "../../domain/playbooks/playbook.ts";
import { readPlaybook } from "./readPlaybook.ts";

/** The playbooks that come with the product, by file name. */
export async function shippedPlaybooks(folder: string): Promise<readonly Playbook[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).sort();
  return Promise.all(
    files.map(async (file) => {
      try {
        return readPlaybook(await readFile(join(folder, file), "utf8"));
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
      }
    }),
  );
}

export const shippedSource = (playbooks: readonly Playbook[]): string =>
  source("Playbook", "SHIPPED_PLAYBOOKS", playbooks);

/** What choosing one takes, without the texts, for functions that start for a signal. */
export const cardsSource = (playbooks: readonly Playbook[]): string =>
  source("PlaybookCard", "SHIPPED_CARDS", playbooks.map(cardOf));

const source = (type: string, name: string, value: unknown): string =>
  `import type { ${type} } from "../playbook.ts";\n
export const ${name}: readonly ${type}[] = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
