import type { Setting } from "../app/configure/ports.ts";
import type { Subscription } from "../domain/subscription.ts";

/** All of them as GraphQL shows them. */
export const categorySubscriptions = ({ version, value }: Setting<readonly Subscription[]>) => ({
  version,
  subscriptions: value,
});
