import { type Flaw, flaw, flawsOfLength } from "./flaw.ts";
import type { Subscription } from "./subscription.ts";
import { DAY, SECOND } from "./time.ts";

export const MOST_SUBSCRIPTIONS = 200;
const MOST_OF_A_TEAM = 20;
const MOST_CHANNELS = 10;

/** What is wrong with what one team asks to hear of. */
export const validateSubscriptions = (subscriptions: readonly Subscription[]): readonly Flaw[] => [
  ...flawsOfLength(subscriptions, MOST_OF_A_TEAM, "subscriptions"),
  ...subscriptions.flatMap((one, index) => flawsOf(one, "subscriptions", `${index}`)),
];

function flawsOf(subscription: Subscription, ...path: string[]): Flaw[] {
  const { categories, channels, tellsMembers, pages, toleranceSeconds: tolerance } = subscription;
  const longest = DAY / SECOND;
  const flaws = flawsOfLength(channels, MOST_CHANNELS, ...path, "channels");
  if (categories.length === 0) flaws.push(flaw("There is none.", ...path, "categories"));
  if (!Number.isInteger(tolerance) || tolerance < 0 || tolerance > longest)
    flaws.push(flaw(`It is whole seconds from 0 to ${longest}.`, ...path, "toleranceSeconds"));
  if (channels.length === 0 && !tellsMembers)
    flaws.push(flaw("Name a channel, or tell the members: nobody would hear.", ...path));
  if (pages && !tellsMembers)
    flaws.push(flaw("Only members are paged; set tellsMembers too.", ...path, "pages"));
  return flaws;
}
