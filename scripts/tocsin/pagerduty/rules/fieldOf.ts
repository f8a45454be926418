/** What a field of a PagerDuty event is here, where `POST /v2/enqueue` takes it. */
export type Field =
  | { readonly kind: "TITLE" | "SEVERITY" | "KEY" }
  | { readonly kind: "LABEL"; readonly name: string };

const OWN: Readonly<Record<string, Field>> = {
  summary: { kind: "TITLE" },
  severity: { kind: "SEVERITY" },
  dedup_key: { kind: "KEY" },
  source: { kind: "LABEL", name: "source" },
  component: { kind: "LABEL", name: "component" },
  group: { kind: "LABEL", name: "group" },
  class: { kind: "LABEL", name: "class" },
};

/** By its path in a condition of whatever kind; undefined: a rule here does not see it. */
export function fieldOf(path: string): Field | undefined {
  const [first = "", second, ...deeper] = partsOf(path);
  if (second === undefined) return OWN[first];
  const isDetail = first === "custom_details" || first === "details";
  return isDetail && deeper.length === 0 ? { kind: "LABEL", name: second } : undefined;
}

/** Names, without where the event itself begins. */
function partsOf(path: string): readonly string[] {
  const parts = [...path.matchAll(/\['((?:[^'\\]|\\.)*)'\]|([^.[\]]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll(/\\(['\\])/g, "$1") ?? plain ?? "",
  );
  const begin = parts.findIndex((part) => !["event", "raw_event", "payload"].includes(part));
  return begin < 0 ? [] : parts.slice(begin);
}
