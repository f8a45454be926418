import { type Flaw, flaw, flawsOfName } from "../../flaw.ts";
import { type PlaybookAction, TIME_LIMIT_SECONDS } from "./action.ts";
import { TARGET_NAME } from "./actionSettings.ts";
import { flawsOfInput } from "./fillIn.ts";

const LONGEST_LABEL = 100;
const SHORTEST_LIMIT = 5;
const LONGEST_LIMIT = 86_400;

/** What is wrong with the action of a step. */
export function flawsOfAction(action: PlaybookAction, ...path: string[]): Flaw[] {
  const { label, target, input = [], automatic, timeLimitSeconds = TIME_LIMIT_SECONDS } = action;
  const isLimit =
    Number.isInteger(timeLimitSeconds) &&
    timeLimitSeconds >= SHORTEST_LIMIT &&
    timeLimitSeconds <= LONGEST_LIMIT;
  return [
    ...flawsOfName(label, LONGEST_LABEL, ...path, "label"),
    ...(TARGET_NAME.test(target) && target.length <= 50
      ? []
      : [
          flaw(
            'It is the name of a webhook channel or of a target, like "endpoint-rollback".',
            ...path,
            "target",
          ),
        ]),
    ...flawsOfInput(input, ...path, "input"),
    ...(isLimit
      ? []
      : [
          flaw(
            `It is whole seconds, ${SHORTEST_LIMIT} to ${LONGEST_LIMIT}.`,
            ...path,
            "timeLimitSeconds",
          ),
        ]),
    ...(automatic && automatic.categories.length === 0
      ? [flaw("There is none.", ...path, "automatic", "categories")]
      : []),
    ...(automatic && automatic.severities.length === 0
      ? [flaw("There is none.", ...path, "automatic", "severities")]
      : []),
  ];
}
