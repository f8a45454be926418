import { unguarded } from "./guards.ts";
import { nameItem } from "./items/name.ts";
import { keys } from "./keys.ts";
import { MUST_NOT_EXIST } from "./table.ts";
import type { GuardedWrite } from "./uses.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The lock on a name among those of its kind. */
export function nameWrites(
  kind: string,
  { before, after }: { readonly before?: Named; readonly after: Named },
): GuardedWrite[] {
  const wanted = keys.name(kind, after.name);
  const held = before && keys.name(kind, before.name);
  if (held?.pk === wanted.pk) return [];
  const lock = nameItem.encode({ ownerId: after.id }, { ...wanted });
  return [
    { write: { put: lock, condition: MUST_NOT_EXIST }, conflict: "NAME_TAKEN" },
    ...(held ? [unguarded({ delete: held })] : []),
  ];
}
