import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeApp } from "../../infra/makeApp.ts";

export interface Resource {
  readonly Type: string;
  /** As deep as CloudFormation likes; a test says which part it expects. */
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters: Readonly<Record<string, { readonly Default?: string }>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

export const stages = ["dev", "staging", "prod"] as const;
export type Stage = (typeof stages)[number];

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), "tocsin-assembly-"));

/** With everything that can be asked for. */
export const MAIL = { mailDomain: "alerts.example.com" };

/** The template of one environment, without bundles. */
export function templateOf(env: Stage, asked: object = MAIL): Template {
  const app = makeApp({
    checked: false,
    outdir: scratchFolder(),
    context: { env, ...asked, "aws:cdk:bundling-stacks": [] },
  });
  return app.synth().getStackByName(`Tocsin-${env}`).template;
}

export const ofType = (template: Template, type: string): [id: string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

export const entryOf = ({ Metadata }: Resource): string => String(Metadata?.["tocsin:entry"]);

/** The function whose source lies in this folder. */
export function functionNamed(template: Template, name: string): [id: string, Resource] {
  const found = ofType(template, "AWS::Lambda::Function").find(
    ([, resource]) => entryOf(resource) === `functions/${name}/handler.ts`,
  );
  if (!found) throw new Error(`the template has no function ${name}`);
  return found;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** All that a role may do, by the beginning of the role's logical id. */
export const statementsOf = (template: Template, rolePrefix = ""): Statement[] =>
  ofType(template, "AWS::IAM::Policy")
    .filter(([id]) => id.startsWith(rolePrefix))
    .flatMap(([, { Properties }]) => statementsIn(Properties["PolicyDocument"]));

function statementsIn(document: unknown): Statement[] {
  const { Statement }: { Statement: Statement[] } = JSON.parse(JSON.stringify(document));
  return Statement;
}
