import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import { validateGrouping } from "./grouping/validateGrouping.ts";
import type { Service } from "./service.ts";
import { validateSignalRules } from "./validateSignalRules.ts";

const LONGEST_DESCRIPTION = 5_000;
const MOST_DEPENDENCIES = 50;
const MOST_PATTERNS = 50;
const LONGEST_PATTERN = 512;
const LONGEST_WAIT = 86_400;

export function validateService(service: Service): readonly Flaw[] {
  const { id, name, description = "", dependsOn, awsResources, rules = [], grouping } = service;
  return [
    ...flawsOfName(name, 200, "name"),
    ...(description.length > LONGEST_DESCRIPTION
      ? [flaw(`It has more than ${LONGEST_DESCRIPTION} characters.`, "description")]
      : []),
    ...flawsOfLength(dependsOn, MOST_DEPENDENCIES, "dependsOn"),
    ...(dependsOn.includes(id) ? [flaw("A service does not depend on itself.", "dependsOn")] : []),
    ...validateSignalRules(rules, "rules"),
    ...(grouping ? within("grouping", validateGrouping(grouping)) : []),
    ...flawsOfWait(service),
    ...flawsOfLength(awsResources, MOST_PATTERNS, "awsResources"),
    ...awsResources.flatMap((pattern, index) =>
      isArnPattern(pattern)
        ? []
        : [
            flaw(
              "It is an ARN in which * may stand for any characters.",
              "awsResources",
              `${index}`,
            ),
          ],
    ),
  ];
}

function flawsOfWait({ resolveAfterSeconds: wait, autoResolve }: Service): readonly Flaw[] {
  if (wait === undefined) return [];
  if (!autoResolve)
    return [flaw("It counts only where recoveries resolve: autoResolve.", "resolveAfterSeconds")];
  return wait >= 1 && wait <= LONGEST_WAIT
    ? []
    : [flaw(`It is 1 to ${LONGEST_WAIT} seconds.`, "resolveAfterSeconds")];
}

const within = (field: string, flaws: readonly Flaw[]): readonly Flaw[] =>
  flaws.map(({ message, path }) => flaw(message, field, ...path));

const isArnPattern = (pattern: string): boolean =>
  pattern.length <= LONGEST_PATTERN && /^arn:[^\s:]+:\S+$/.test(pattern);
