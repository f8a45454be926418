import * as z from "zod";
import { listOf, text } from "./common.ts";
import { personReference } from "./person.ts";

export const team = z.looseObject({
  id: z.coerce.string().nullish(),
  name: z.string().min(1),
  /** As a person writes them, or as `GET /teams/{id}/members` has them. */
  members: listOf(
    z
      .looseObject({ user: personReference, role: text })
      .or(personReference.transform((user) => ({ user, role: null }))),
  ),
});
export type PagerdutyTeam = z.infer<typeof team>;
