import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findHost } from "./findHost.ts";
import { type Replayed, replayFile } from "./replayFile.ts";

const USAGE =
  "usage: npm run replay -- FILE… [--source NAME] [--dir FOLDER | --host URL --key INTEGRATION_KEY]\n";

/** Posts payload files to a running host and says what became of each; 0 when every one of them was dealt with. */
async function replay(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: "string" },
      host: { type: "string" },
      key: { type: "string" },
      dir: { type: "string", default: ".local" },
    },
  });
  const files = positionals.flatMap(filesAt);
  if (files.length === 0) throw new Error(USAGE);
  const host = findHost({ baseUrl: values.host, integrationKey: values.key, dir: values.dir });
  const replayed: Replayed[] = [];
  for (const file of files) {
    const one = await replayFile(host, file, values.source);
    console.log(`${one.file}  ${one.source}  ${one.outcome}`);
    replayed.push(one);
  }
  console.log(summaryOf(replayed));
  return replayed.some(({ failed }) => failed) ? 1 : 0;
}

/** A folder stands for the payloads in it. */
const filesAt = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(json|eml)$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];

function summaryOf(replayed: readonly Replayed[]): string {
  const byKind = Map.groupBy(
    replayed.flatMap(({ kinds }) => kinds),
    (kind) => kind,
  );
  const counts = [...byKind].map(([kind, all]) => `${all.length} ${kind}`);
  return `${replayed.length} files: ${counts.join(", ")}`;
}

replay().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
