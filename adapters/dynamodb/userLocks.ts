import type { User } from "../../domain/user.ts";
import { nameItem } from "./items/name.ts";
import { type Key, keys } from "./keys.ts";
import type { GuardedWrite } from "./uses.ts";

interface UserEdit {
  readonly before?: User;
  readonly after: User;
}

/** What a person is found by when they sign in; no two people have the same. */
export const userLocks = ({ before, after }: UserEdit): GuardedWrite[] => [
  ...lock(after.id, "LOGIN_TAKEN", [loginKey(before), loginKey(after)]),
  ...lock(after.id, "EMAIL_TAKEN", [emailKey(before), emailKey(after)]),
];

export const emailLock = (email: string): Key => keys.name("user-email", email);

const loginKey = (user: User | undefined) => user?.login && keys.login(user.login);
const emailKey = (user: User | undefined) => user?.email && emailLock(user.email);

type Held = Key | "" | undefined;

/** Written at every change, so that a user from before there were locks comes to theirs. */
function lock(
  ownerId: string,
  conflict: "LOGIN_TAKEN" | "EMAIL_TAKEN",
  [held, wanted]: readonly [Held, Held],
): GuardedWrite[] {
  const mine = { text: "attribute_not_exists(pk) OR ownerId = :me", values: { ":me": ownerId } };
  return [
    ...(wanted
      ? [{ write: { put: nameItem.encode({ ownerId }, { ...wanted }), condition: mine }, conflict }]
      : []),
    ...(held && held.pk !== (wanted || undefined)?.pk
      ? [{ write: { delete: held }, conflict: "STALE" as const }]
      : []),
  ];
}
