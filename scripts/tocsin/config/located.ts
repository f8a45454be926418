import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
} from "yaml";
import { CommandError } from "../verb.ts";
import type { Path } from "./kind.ts";

/** A YAML document that knows where in its file everything stands. */
export interface Located {
  readonly file: string;
  readonly content: unknown;
  /** `ranking.yaml:14: services[0].policy` */
  place(path: Path): string;
}

export function locatedIn(file: string, text: string): readonly Located[] {
  const lines = new LineCounter();
  const documents = [...parseAllDocuments(text, { lineCounter: lines, prettyErrors: false })];
  return documents.map((document) => {
    const [error] = document.errors;
    if (error)
      throw new CommandError(
        `${file}:${lines.linePos(error.pos[0]).line}: it is not YAML: ${error.message}`,
      );
    return {
      file,
      content: document.toJS(),
      place: (path) => {
        const { line } = lines.linePos(startOf(document, path));
        return `${file}:${line}: ${pathText(path) || "the document"}`;
      },
    };
  });
}

/** Where the path's end begins, or where it leaves the document. */
function startOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let start = rangeOf(node);
  for (const part of path) {
    if (!isCollection(node)) break;
    const key = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === part)?.key
      : undefined;
    const next = node.get(part, true);
    if (next === undefined) break;
    start = rangeOf(key ?? next) ?? start;
    node = next;
  }
  return start ?? 0;
}

const rangeOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const pathText = (path: Path): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
