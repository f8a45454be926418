import * as z from "zod";
import type { Post } from "../../../app/postPorts.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count, instant, link } from "./shapes.ts";

const shape: z.ZodType<Post> = z.object({
  incidentId: z.string(),
  channel: z.string(),
  since: instant,
  taken: count,
  conversation: z.exactOptional(z.string()),
  message: z.exactOptional(z.string()),
  begunBy: z.exactOptional(z.string()),
  isPersonal: z.exactOptional(z.boolean()),
  suspects: z.exactOptional(z.array(z.object({ at: instant, summary: z.string() }))),
  revision: z.exactOptional(count),
  isOwn: z.exactOptional(z.boolean()),
  isLinked: z.exactOptional(z.boolean()),
  invited: z.exactOptional(z.array(z.string())),
  isDropped: z.exactOptional(z.boolean()),
  links: z.exactOptional(z.array(link)),
});

export const postItem: Codec<Post> = codec("post", 1, shape);

export const postPlacement = (post: Post): Placement => ({ ...keys.post(post) });
