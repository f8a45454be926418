import type { Held } from "../../app/deliveryPorts.ts";
import type { Hold, Post, PostKey, PostState, PostStore } from "../../app/postPorts.ts";
import { postItem, postPlacement } from "./items/post.ts";
import { keys } from "./keys.ts";
import type { Item, Table, Update } from "./table.ts";
import { unlessRefused } from "./unlessRefused.ts";

/** One small item beside the incident for each of its posts. */
export class DynamoPostStore implements PostStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async take(key: PostKey, hold: Hold): Promise<Post | Held> {
    const place = keys.post(key);
    const taken = await unlessRefused(this.#table.update(place, taking(key, hold)));
    if (taken) return postItem.decode(taken);
    const standing = await this.#table.get(place);
    return { heldUntil: Number(standing?.["heldUntil"] ?? hold.now) };
  }

  async giveBack(key: PostKey, state: PostState, by: string): Promise<void> {
    const known = Object.entries(state).filter(([, value]) => value !== undefined);
    const names = known.map(([name]) => name);
    const sets = names.map((name) => `#${name} = :${name}`).join(", ");
    const update: Update = {
      text: `${sets && `SET ${sets} `}REMOVE #heldBy, #heldUntil`,
      condition: "#heldBy = :by",
      names: Object.fromEntries(["heldBy", "heldUntil", ...names].map((one) => [`#${one}`, one])),
      values: { ":by": by, ...Object.fromEntries(known.map(([name, one]) => [`:${name}`, one])) },
    };
    await unlessRefused(this.#table.update(keys.post(key), update));
  }

  async of(incidentId: string): Promise<readonly Post[]> {
    const { pk } = keys.incident(incidentId);
    const items = await this.#table.queryAll({
      where: {
        text: "pk = :incident AND begins_with(sk, :post)",
        values: { ":incident": pk, ":post": "POST#" },
      },
      consistent: true,
    });
    return items.map(postItem.decode);
  }
}

/** Of an incident's own conversation the channel that came first stays. */
const FIRST = "since = if_not_exists(since, :now), channel = if_not_exists(channel, :channel)";

/** Writes what is not there yet and counts, unless somebody else holds it. */
function taking(key: PostKey, { by, now, until }: Hold): Update {
  const { pk, sk, taken, since, channel, ...fields } = {
    ...postItem.encode(...newPost(key, now)),
    heldBy: by,
    heldUntil: until,
  } as Item;
  const names = Object.keys(fields);
  return {
    text: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}, ${FIRST} ADD taken :one`,
    condition: "attribute_not_exists(#heldUntil) OR #heldUntil <= :now OR #heldBy = :heldBy",
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, fields[name]])),
      ":channel": channel,
      ":now": now,
      ":one": 1,
    },
  };
}

function newPost(key: PostKey, since: number) {
  const post: Post = { ...key, since, taken: 0 };
  return [post, postPlacement(post)] as const;
}
