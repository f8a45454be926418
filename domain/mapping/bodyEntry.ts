import { filledWith, placeholdersIn } from "../placeholders.ts";
import { partsOf, valueAt } from "./jsonPath.ts";

/** One of the parts of a body that a signal is made of; the whole body where no list is named. */
export class BodyEntry {
  readonly #body: unknown;
  readonly #entry: unknown;
  /** How the entry is reached, for whoever is told what it lacks. */
  readonly #at: readonly string[];

  constructor(body: unknown, entry: unknown = body, at: readonly string[] = []) {
    this.#body = body;
    this.#entry = entry;
    this.#at = at;
  }

  /** A path that begins with `$` is one of the whole body; any other leads from the entry, or else from the body. */
  valueAt(path: string): unknown {
    return path.startsWith("$")
      ? valueAt(this.#body, path)
      : (valueAt(this.#entry, path) ?? valueAt(this.#body, path));
  }

  /** A template filled; undefined when it is none, the body lacks something that it names, or nothing is left of it. */
  text(template: string | undefined): string | undefined {
    const text = template && filledWith(template, (path) => this.#textAt(path))?.trim();
    return text === "" ? undefined : text;
  }

  /** The place, as a person reads it, that keeps a template from being filled. */
  lacking(template: string): string {
    const paths = placeholdersIn(template);
    const path = paths.find((one) => !this.#textAt(one)?.trim()) ?? paths[0] ?? "";
    return [...(path.startsWith("$") ? [] : this.#at), ...partsOf(path)].join(".") || "body";
  }

  #textAt(path: string): string | undefined {
    const value = this.valueAt(path);
    const isText = ["string", "number", "boolean"].includes(typeof value);
    return isText ? String(value) : undefined;
  }
}
