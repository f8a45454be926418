import type { PolicyStatement } from "aws-cdk-lib/aws-iam";

/** What a function needs to reach something: the variables that name it and the permissions to use it. */
export class Link<Variables extends object> {
  readonly variables: Variables;
  readonly statements: readonly PolicyStatement[];

  constructor(variables: Variables, ...statements: readonly PolicyStatement[]) {
    this.variables = variables;
    this.statements = statements;
  }

  and<Others extends object>(other: Link<Others>): Link<Variables & Others> {
    return new Link(
      { ...this.variables, ...other.variables },
      ...this.statements,
      ...other.statements,
    );
  }
}
