/** A person who can be paged. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly version: number;
  /** Names of the channels that reach this person, all of them used for a page. */
  readonly contacts: readonly string[];
}
