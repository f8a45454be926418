/** A text as people wrote it, with a full stop where it has no end. */
export const sentence = (text: string): string => {
  const said = text.trim();
  return /[.!?]$/.test(said) ? said : `${said}.`;
};
