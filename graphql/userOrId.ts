import type { User } from "../domain/user.ts";
import type { Loaders } from "./loaders.ts";

/** A user by id; one who is not there, as in a preview, is called by the id. */
export const userOrId = async ({ user }: Loaders, id: string): Promise<User> =>
  (await user.load(id)) ?? { id, name: id, version: 0, contacts: [] };
