import { type Flaw, flaw, flawsOfLength } from "../../flaw.ts";
import type { ActionKind } from "./action.ts";

/** What an action may name besides webhook channels. */
export interface ActionTarget {
  readonly name: string;
  readonly kind: Exclude<ActionKind, "HTTP">;
  /** ARN of a state machine; name or ARN of an Automation document. The stack may begin what is named `tocsin-…`. */
  readonly resource: string;
}

/** What holds for the actions of all playbooks. */
export interface ActionSettings {
  /** The switch: while it is false, none is carried out without a person asking. */
  readonly automatic: boolean;
  readonly targets: readonly ActionTarget[];
}

export const DEFAULT_ACTION_SETTINGS: ActionSettings = { automatic: true, targets: [] };

const MOST_TARGETS = 100;
export const TARGET_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const STATE_MACHINE =
  /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:stateMachine:tocsin-[A-Za-z0-9_-]{1,73}$/;
const DOCUMENT =
  /^(arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:(document|automation-definition)\/)?tocsin-[A-Za-z0-9_.-]{1,121}$/;

export function validateActionSettings({ targets }: ActionSettings): readonly Flaw[] {
  const places = targets.map(({ kind, name }) => `${kind} ${name}`);
  return [
    ...flawsOfLength(targets, MOST_TARGETS, "targets"),
    ...targets.flatMap((target, index) => [
      ...flawsOfTarget(target, "targets", `${index}`),
      ...(places.indexOf(`${target.kind} ${target.name}`) < index
        ? [flaw("Another target has this name.", "targets", `${index}`, "name")]
        : []),
    ]),
  ];
}

function flawsOfTarget({ name, kind, resource }: ActionTarget, ...path: string[]): Flaw[] {
  const isName = TARGET_NAME.test(name) && name.length <= 50;
  return [
    ...(isName
      ? []
      : [flaw('It is like "endpoint-rollback", 50 letters at most.', ...path, "name")]),
    ...(kind !== "STEP_FUNCTIONS" || STATE_MACHINE.test(resource)
      ? []
      : [
          flaw(
            "It is the ARN of a state machine whose name begins with tocsin-: arn:aws:states:eu-west-1:123456789012:stateMachine:tocsin-endpoint-rollback.",
            ...path,
            "resource",
          ),
        ]),
    ...(kind !== "SSM_AUTOMATION" || DOCUMENT.test(resource)
      ? []
      : [
          flaw(
            "It is the name or the ARN of an Automation document, and the name begins with tocsin-.",
            ...path,
            "resource",
          ),
        ]),
  ];
}
