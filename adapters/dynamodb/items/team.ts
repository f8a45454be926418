import * as z from "zod";
import type { Team } from "../../../domain/team.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count } from "./shapes.ts";

const shape: z.ZodType<Team> = z.object({
  id: z.string(),
  name: z.string(),
  version: count,
  memberIds: z.array(z.string()),
  managerIds: z.array(z.string()),
});

export const teamItem: Codec<Team> = codec("team", 1, shape);

export function teamPlacement(team: Team): Placement {
  return {
    ...keys.team(team.id),
    gsi1pk: indexKeys.kind("TEAM"),
    gsi1sk: indexKeys.named(team.name, team.id),
  };
}
