import type { Api } from "../api.ts";
import { type HostObject, hostObject } from "./hostState.ts";
import { KINDS } from "./kinds.ts";

/** All that files could hold. */
export async function readHost(api: Api, now: number): Promise<readonly HostObject[]> {
  const objects: HostObject[] = [];
  for (const kind of KINDS)
    objects.push(...(await kind.read(api, now)).map((found) => hostObject(kind, found)));
  return objects;
}
