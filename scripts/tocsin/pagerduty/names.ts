import type { Directory } from "../config/directory.ts";
import type { Kind } from "../config/kind.ts";
import type { Reference } from "./shapes/common.ts";

/** What PagerDuty's ids are called here. */
export interface Names {
  add(kind: Kind, id: string, label: string): void;
  /** The label of what a reference means; undefined: it means nothing here. */
  find(kind: Kind, reference: Reference): string | undefined;
}

/** By the id, of what the files hold; else by the name that the reference shows, of what the host has. */
export function namesOn(host: Directory): Names {
  const labels = new Map<string, string>();
  return {
    add: (kind, id, label) => void labels.set(`${kind.name}/${id}`, label),
    find: (kind, { id, summary }) => {
      const known = labels.get(`${kind.name}/${id ?? summary}`);
      if (known !== undefined || !summary) return known;
      const found = host.find(kind, summary);
      return "label" in found ? found.label : undefined;
    },
  };
}

/** How a person reads what a reference means. */
export const calledIn = ({ id, summary, type }: Reference): string =>
  summary ?? id ?? type ?? "something without a name";
