import { stringify } from "yaml";
import { withVariables } from "./channelSecrets.ts";
import type { Entry } from "./entry.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { lean } from "./lean.ts";

const HEAD = `# Configuration of Tocsin. \`tocsin apply\` makes a host be so; what is left out of an entry is at its default.
# Not in here: integration keys and calendar addresses, of which Tocsin keeps only a hash; incidents; who has left; which
# policy and which service for AWS events is the default.`;

/** What a file cannot say of a kind. */
const NOT_HERE: Readonly<Record<Kind, string | undefined>> = {
  channels: `# Addresses and keys are secrets that nobody can read back. These environment variables have to hold them where
# the channel is created; a channel that is there keeps its own. A host in the EU has to be named by urlFrom.`,
  users: "# Whether a contact is verified is not here: it is shown anew, by a code.",
  teams: undefined,
  schedules: "# Overrides, shift requests and layers that are planned for later are not here.",
  policies: undefined,
  services: undefined,
  severities: undefined,
};

/** The same text for the same configuration. */
export function exportText(entries: readonly Entry[], kinds: readonly Kind[]): string {
  const parts = KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const some = entries.filter((entry) => entry.kind === kind);
    if (some.length === 0) return [];
    const values = some.map((entry) =>
      entry.kind === "channels" ? withVariables(entry.value) : lean(entry),
    );
    const text = stringify({ [kind]: values }, { lineWidth: 0, aliasDuplicateObjects: false });
    return [[NOT_HERE[kind], text.trimEnd()].filter(Boolean).join("\n")];
  });
  return `${[HEAD, ...parts].join("\n\n")}\n`;
}
