import type { Flaw } from "../../../domain/flaw.ts";
import type { FileFlaw } from "./kind.ts";

/** The flaws of an entry at their places in its file, which calls some fields otherwise: it names what the host identifies. */
export const inFile = (
  flaws: readonly Flaw[],
  names: Readonly<Record<string, string>> = {},
): readonly FileFlaw[] =>
  flaws.map(({ path, message }) => ({
    path: path.map((part) => (/^\d+$/.test(part) ? Number(part) : (names[part] ?? part))),
    message,
  }));
