import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { runTocsin } from "../../scripts/tocsin/runTocsin.ts";
import { type Api, apiOf } from "./api.ts";

/** A host with its sample, files, and the command between them. */
export interface ConfigDesk {
  readonly host: Host;
  readonly api: Api;
  /** A file in a folder of its own, with a lock of its own. */
  file(text: string): string;
  /** The exit code, and all that was printed. */
  tocsin(...words: readonly string[]): Promise<[number, string]>;
  /** What the host says of the one of that name; undefined when there is none. */
  node<T>(kind: string, name: string, fields: string): Promise<T | undefined>;
  /** Of the one of that name. */
  idOf(kind: string, name: string): Promise<string>;
  close(): Promise<void>;
}

export async function openConfigDesk(): Promise<ConfigDesk> {
  const dir = mkdtempSync(join(tmpdir(), "tocsin-config-"));
  const host = await startHost({
    ...{ dir: join(dir, "host"), port: 0, quiet: true },
    clock: { startAt: Date.parse("2026-03-01T10:00:00Z") },
  });
  const api = apiOf(host);
  const node = async <T>(kind: string, name: string, fields: string): Promise<T | undefined> => {
    const data = await api.query<Record<string, { nodes: (T & { name: string })[] }>>(
      `{ ${kind} { nodes { name ${fields} } } }`,
    );
    return data[kind]?.nodes.find((one) => one.name === name);
  };
  let folders = 0;
  return {
    host,
    api,
    file: (text) => {
      const folder = join(dir, String(++folders));
      mkdirSync(folder);
      const path = join(folder, "tocsin.yaml");
      writeFileSync(path, text);
      return path;
    },
    tocsin: (...words) => tocsinAt(host, ...words),
    node,
    idOf: async (kind, name) => {
      const found = await node<{ id: string }>(kind, name, "id");
      if (!found) throw new Error(`there is no ${name} among the ${kind}`);
      return found.id;
    },
    close: async () => {
      await host.stop();
      rmSync(dir, { recursive: true });
    },
  };
}

/** Runs the command against a host; the exit code, and all that was printed. */
export async function tocsinAt(
  { baseUrl, token }: { readonly baseUrl: string; readonly token: string },
  ...words: readonly string[]
): Promise<[number, string]> {
  const printed: string[] = [];
  const keep = (text: string) => void printed.push(text);
  const access = ["--url", baseUrl, "--token", token];
  const code = await runTocsin([...words, ...access], { say: keep, complain: keep });
  return [code, printed.join("\n")];
}
