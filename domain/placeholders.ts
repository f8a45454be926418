const PLACEHOLDER = /\{([^{}]*)\}/g;

/** What stands between the braces of a text. */
export const placeholdersIn = (template: string): readonly string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);

/** Whether a brace belongs to no placeholder. */
export const hasStrayBrace = (template: string): boolean =>
  /[{}]/.test(template.replace(PLACEHOLDER, ""));

/** The text with its placeholders filled; undefined when there is no word for one of them. */
export function filledWith(
  template: string,
  wordFor: (name: string) => string | undefined,
): string | undefined {
  if (placeholdersIn(template).some((name) => wordFor(name) === undefined)) return undefined;
  return template.replace(PLACEHOLDER, (_, name: string) => wordFor(name) ?? "");
}
