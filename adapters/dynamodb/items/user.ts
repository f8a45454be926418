import * as z from "zod";
import type { User } from "../../../domain/user.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count, instant, localHours, urgency } from "./shapes.ts";

const shape: z.ZodType<User> = z.object({
  id: z.string(),
  name: z.string(),
  email: z.exactOptional(z.string()),
  version: count,
  contacts: z.array(z.string()),
  verifiedContacts: z.exactOptional(z.array(z.string())),
  contactRules: z.exactOptional(
    z.array(z.object({ urgency, channel: z.string(), delaySeconds: count })),
  ),
  quietHours: z.exactOptional(localHours),
  pagesPerHour: z.exactOptional(count),
  timeZone: z.exactOptional(z.string()),
  login: z.exactOptional(z.string()),
  leftAt: z.exactOptional(instant),
});

export const userItem: Codec<User> = codec("user", 1, shape);

export function userPlacement(user: User): Placement {
  return {
    ...keys.user(user.id),
    gsi1pk: indexKeys.kind("USER"),
    gsi1sk: indexKeys.named(user.name, user.id),
  };
}
