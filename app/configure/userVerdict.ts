import type { User } from "../../domain/user.ts";
import { validateUser } from "../../domain/validateUser.ts";
import { change, type Verdict } from "./attempt.ts";
import type { ConfigReader } from "./ports.ts";
import { missingChannels } from "./references.ts";
import { failed, invalid } from "./request.ts";

/** Checks a user as they will be. */
export async function userVerdict(
  config: ConfigReader,
  edit: { readonly before?: User; readonly after: User },
): Promise<Verdict<User>> {
  const flaws = validateUser(edit.after);
  if (flaws.length > 0) return invalid(flaws);
  const missing = await missingChannels(config, edit.after.contacts, "contacts");
  return missing.length > 0 ? failed(...missing) : change(edit.after, { kind: "user", ...edit });
}
