import { WrongContext } from "./environments.ts";
import { makeApp } from "./makeApp.ts";

// The CLI says where the assembly goes; started by hand it goes where the CLI would look for it.
const outdir = process.env["CDK_OUTDIR"] ?? "cdk.out";
const context: Record<string, unknown> = JSON.parse(process.env["CDK_CONTEXT_JSON"] ?? "{}");

// A template without bundles cannot be deployed; whoever asks for one wants it at once, not checked.
const bundled = context["aws:cdk:bundling-stacks"];
const checked = !(Array.isArray(bundled) && bundled.length === 0);

try {
  makeApp({ outdir, checked }).synth();
} catch (error) {
  if (!(error instanceof WrongContext)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
