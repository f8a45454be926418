import type { IncidentMessage } from "../domain/message.ts";
import type { Link } from "../domain/signal.ts";
import type { Instant } from "../domain/time.ts";
import type { User } from "../domain/user.ts";
import type { Held } from "./deliveryPorts.ts";

/** Where an incident is shown: once where each channel leads, and in a conversation of its own. */
export interface PostKey {
  readonly incidentId: string;
  /** Name of the channel. */
  readonly channel: string;
  /** Whether it is in the incident's own conversation, of which there is one, made over that channel. */
  readonly isOwn?: boolean;
}

/** What is known of the message that shows an incident and is kept up to date. */
export interface PostState {
  /** Where the provider put it: names of the conversation and of the message in it. */
  readonly conversation?: string;
  readonly message?: string;
  /** Key of the delivery that it came with. */
  readonly begunBy?: string;
  /** Whether it is one person's, who is told what concerns them and not all that happens. */
  readonly isPersonal?: boolean;
  /** The revision of the incident that it shows. */
  readonly revision?: number;
  /** What it links to, and what is suspected; later messages do not say so again. */
  readonly links?: readonly Link[];
  readonly suspects?: IncidentMessage["suspects"];
  /** Of a conversation of its own: whether people have been told where the channel leads that there is one. */
  readonly isLinked?: boolean;
  /** Ids of those who have been called into it, or could not be. */
  readonly invited?: readonly string[];
  /** Whether it was given up: nothing is told there any more. */
  readonly isDropped?: boolean;
}

export interface Post extends PostKey, PostState {
  /** When somebody first set out to make it. */
  readonly since: Instant;
  /** How often it has been taken, from 1. */
  readonly taken: number;
}

/** A post for whoever sends to it, and what there is beside. */
export interface Shown {
  /** The sender's alone for now. */
  readonly post: Post;
  /** Whether nothing is told, and the message only brought up to date: one person's, of what they are not told. */
  readonly isQuiet?: boolean;
  /** The incident's own conversation, once there is one. */
  readonly own?: string;
  /** Where the channel leads, for a post that stands elsewhere. */
  readonly main?: Post;
  /** Who belongs into the incident's own conversation. */
  readonly people: readonly User[];
}

export interface Hold {
  /** Names the delivery that wants it. */
  readonly by: string;
  readonly now: Instant;
  readonly until: Instant;
}

export interface PostStore {
  /** Makes it the caller's alone for a while, or says how long it is somebody else's. The first makes it. */
  take(key: PostKey, hold: Hold): Promise<Post | Held>;
  /** Remembers what has become of it, and gives it back; does nothing when it has passed to somebody else. */
  giveBack(key: PostKey, state: PostState, by: string): Promise<void>;
  /** All that show the incident, or are about to. */
  of(incidentId: string): Promise<readonly Post[]>;
}
