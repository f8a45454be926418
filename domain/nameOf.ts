import type { Actor } from "./acting.ts";

/** `user:ada` → `ada`, `integration:alertmanager` → `alertmanager`, `tocsin` → `Tocsin`. */
export function nameOf(actor: Actor): string {
  return actor === "tocsin" ? "Tocsin" : actor.slice(actor.indexOf(":") + 1);
}
