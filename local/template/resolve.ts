import { HostError } from "../hostError.ts";
import type { Template } from "./template.ts";

/** What a template's references stand for on this machine. */
export interface Surroundings {
  readonly template: Template;
  readonly parameters: Readonly<Record<string, string>>;
  /** `AWS::Region` and its like. */
  readonly pseudo: Readonly<Record<string, string>>;
  /** `Ref` (no attribute) and `Fn::GetAtt` of a resource. */
  readonly attribute: (logicalId: string, attribute?: string) => unknown;
}

type Resolve = (value: unknown) => unknown;
type Intrinsic = (argument: unknown, world: Surroundings, resolve: Resolve) => unknown;

/** Replaces every intrinsic function in a value by what it stands for. */
export function resolveValue(value: unknown, world: Surroundings): unknown {
  const resolve: Resolve = (inner) => resolveValue(inner, world);
  if (Array.isArray(value)) return value.map(resolve).filter((entry) => entry !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1) {
    const intrinsic = INTRINSICS[only[0]];
    if (intrinsic) return intrinsic(only[1], world, resolve);
    if (only[0].startsWith("Fn::"))
      throw new HostError(`the local host does not know the intrinsic function ${only[0]}`);
  }
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, resolve(inner)]).filter(([, inner]) => inner !== undefined),
  );
}

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, world) => reference(String(name), world),
  "Fn::GetAtt": (path, world) => {
    const [logicalId = "", ...rest] = Array.isArray(path) ? path.map(String) : dotted(path);
    return world.attribute(logicalId, rest.join("."));
  },
  "Fn::Join": (argument, _world, resolve) => {
    const [separator, parts] = argument as [string, unknown];
    return (resolve(parts) as unknown[]).join(separator);
  },
  "Fn::Sub": substitute,
  "Fn::Select": (argument, _world, resolve) => {
    const [index, list] = argument as [unknown, unknown];
    return (resolve(list) as unknown[])[Number(resolve(index))];
  },
  "Fn::Split": (argument, _world, resolve) => {
    const [separator, text] = argument as [string, unknown];
    return String(resolve(text)).split(separator);
  },
  "Fn::If": (argument, world, resolve) => {
    const [condition, yes, no] = argument as [string, unknown, unknown];
    return resolve(holds(condition, world) ? yes : no);
  },
  "Fn::FindInMap": (argument, world, resolve) => {
    const [map = "", first = "", second = ""] = (resolve(argument) as unknown[]).map(String);
    return resolve(world.template.Mappings[map]?.[first]?.[second]);
  },
  "Fn::Equals": (argument, _world, resolve) => {
    const [one, other] = resolve(argument) as unknown[];
    return one === other;
  },
  "Fn::Not": (argument, _world, resolve) => !(resolve(argument) as unknown[])[0],
  "Fn::And": (argument, _world, resolve) => (resolve(argument) as unknown[]).every(Boolean),
  "Fn::Or": (argument, _world, resolve) => (resolve(argument) as unknown[]).some(Boolean),
  Condition: (name, world) => holds(String(name), world),
};

/** Whether a named condition of the template holds. */
export function holds(condition: string, world: Surroundings): boolean {
  if (!(condition in world.template.Conditions))
    throw new HostError(`the template has no condition named ${condition}`);
  return Boolean(resolveValue(world.template.Conditions[condition], world));
}

function reference(name: string, world: Surroundings): unknown {
  if (name === "AWS::NoValue") return undefined;
  if (name in world.pseudo) return world.pseudo[name];
  if (name in world.template.Resources) return world.attribute(name);
  const value = world.parameters[name] ?? world.template.Parameters[name]?.Default;
  if (value === undefined) throw new HostError(`the template's parameter ${name} has no value`);
  return value;
}

function substitute(argument: unknown, world: Surroundings, resolve: Resolve): string {
  const [text, words] = Array.isArray(argument) ? argument : [argument, {}];
  const own = (words ?? {}) as Record<string, unknown>;
  return String(text).replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in own) return String(resolve(own[name]));
    if (!name.includes(".")) return String(reference(name, world));
    const [logicalId = "", ...rest] = dotted(name);
    return String(world.attribute(logicalId, rest.join(".")));
  });
}

const dotted = (path: unknown): string[] => String(path).split(".");
