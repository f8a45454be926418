import type { PublicUpdate } from "../../domain/communication/publicUpdate.ts";

/** What everybody may read, the newest first, and where it is read. */
export interface Feed {
  readonly url: string;
  readonly updates: readonly PublicUpdate[];
}

export const FEED_TITLE = "Status";

/** Names an update wherever it is shown, for ever. */
export const nameOf = ({ id }: PublicUpdate): string => `urn:tocsin:${id}`;

export const iso = (at: number): string => new Date(at).toISOString();
