import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { HostError } from "../hostError.ts";
import { type Template, templateSchema } from "./template.ts";

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cacheFolder = join(projectFolder, "node_modules", ".cache", "tocsin");

/** What is asked of the stack on the command line: `-c env=… -c mailDomain=…`. */
export interface Asked {
  readonly env: string;
  readonly mailDomain?: string | undefined;
}

/** Runs infra/app.ts for one environment, without bundles; a synthesis of the same sources is used again. */
export async function synthesize(asked: Asked): Promise<Template> {
  const { env, mailDomain } = asked;
  const folder = join(cacheFolder, [env, mailDomain, sourceHash()].filter(Boolean).join("-"));
  return read(folder, env) ?? (await synthesizeInto(folder, asked));
}

async function synthesizeInto(folder: string, asked: Asked): Promise<Template> {
  const { env } = asked;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const context = { ...asked, "aws:cdk:bundling-stacks": [] };
  const run = promisify(execFile)(process.execPath, ["infra/app.ts"], {
    cwd: projectFolder,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      CDK_OUTDIR: draft,
      CDK_CONTEXT_JSON: JSON.stringify(context),
    },
  });
  await run.catch((error: Error & { stderr?: string }) => {
    rmSync(draft, { recursive: true, force: true });
    throw new HostError(`the stack could not be synthesized:\n${error.stderr ?? error.message}`);
  });
  const template = read(draft, env);
  if (!template) throw new HostError(`infra/app.ts made no template for the environment ${env}`);
  keep(draft, folder);
  return template;
}

/** Another host may have put the same synthesis there meanwhile; then that one stays. */
function keep(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

function read(folder: string, env: string): Template | undefined {
  const file = join(folder, `Tocsin-${env}.template.json`);
  return existsSync(file)
    ? templateSchema.parse(JSON.parse(readFileSync(file, "utf8")))
    : undefined;
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of sources())
    hash.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
  return hash.digest("hex").slice(0, 16);
}

function sources(): string[] {
  const infra = readdirSync(join(projectFolder, "infra"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1));
  const environments = readdirSync(join(projectFolder, "functions")).map((name) =>
    join("functions", name, "env.ts"),
  );
  return [...infra, ...environments, "cdk.json", "package-lock.json"]
    .filter((file) => existsSync(join(projectFolder, file)))
    .sort();
}
