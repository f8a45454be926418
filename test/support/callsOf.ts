import type { Engine } from "./engine.ts";

/** The names of the calls that the engine's client makes from now on; a test empties the list. */
export function callsOf({ client }: Engine): string[] {
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      calls.push(String(context["commandName"]));
      return next(args);
    },
    { step: "initialize" },
  );
  return calls;
}
