/** What is wrong with something a person configured, and where in it. */
export interface Flaw {
  readonly path: readonly string[];
  readonly message: string;
}

export const flaw = (message: string, ...path: string[]): Flaw => ({ message, path });

/** The flaws of a required, one-line name. */
export function flawsOfName(name: string, longest: number, ...path: string[]): Flaw[] {
  if (name.trim() === "") return [flaw("It must not be empty.", ...path)];
  if (name.length > longest) return [flaw(`It has more than ${longest} characters.`, ...path)];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f]/.test(name)) return [flaw("It must be one line of text.", ...path)];
  return [];
}

/** The same name in the same letters, without the blanks around it. */
export const tidyName = (name: string): string => name.trim().normalize("NFC");

export function flawsOfLength(list: readonly unknown[], most: number, ...path: string[]): Flaw[] {
  return list.length > most ? [flaw(`There are more than ${most}.`, ...path)] : [];
}

/** The flaws of a text that must say something. */
export function flawsOfText(text: string, longest: number, ...path: string[]): Flaw[] {
  if (text.trim() === "") return [flaw("It must not be empty.", ...path)];
  if (text.length > longest) return [flaw(`It has more than ${longest} characters.`, ...path)];
  return [];
}
