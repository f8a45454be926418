/** `1 override`, `2 overrides` */
export const countOf = (
  { length }: { readonly length: number },
  one: string,
  many = `${one}s`,
): string => `${length} ${length === 1 ? one : many}`;
