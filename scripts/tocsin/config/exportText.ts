import { stringify } from "yaml";
import type { Entry, Kind } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { lean } from "./lean.ts";

const HEAD = `# Configuration of Tocsin. \`tocsin apply\` makes a host be so; what is left out of an entry is at its default.
# Not in here: integration keys and calendar addresses, of which Tocsin keeps only a hash; incidents; who has left.`;

/** The same text for the same configuration. */
export function exportText(entries: readonly Entry[], kinds: readonly Kind[]): string {
  const parts = KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const some = entries.filter((entry) => entry.kind === kind);
    if (some.length === 0) return [];
    const values = some.map(lean);
    const content = { [kind.name]: kind.single ? values[0] : values };
    const text = stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
    return [[kind.note, text.trimEnd()].filter(Boolean).join("\n")];
  });
  return `${[HEAD, ...parts].join("\n\n")}\n`;
}
