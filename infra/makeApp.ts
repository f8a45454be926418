import { App, type AppProps, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import cdkJson from "../cdk.json" with { type: "json" };
import { settingsOf } from "./environments.ts";
import { TocsinStack } from "./stack.ts";

export interface TocsinAppProps extends AppProps {
  /** Whether the synthesis ends with the rule packs, and fails on a finding that nobody has acknowledged. */
  readonly checked: boolean;
}

/** The app of the environment that the context names, the same whether the CLI starts it or not. */
export function makeApp({ checked, ...props }: TocsinAppProps): App {
  const app = new App({
    ...props,
    context: { ...cdkJson.context, ...props.context },
    builtinCloudFormationValidation: checked,
  });
  const said = (name: string): unknown => app.node.tryGetContext(name) ?? undefined;
  new TocsinStack(app, settingsOf({ env: said("env"), mailDomain: said("mailDomain") }));
  if (checked)
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
