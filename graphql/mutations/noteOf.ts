interface Noted {
  readonly note?: string | null | undefined;
}

/** A note, where there is one that says something. */
export const noteOf = ({ note }: Noted) => (note ? { note } : {});
