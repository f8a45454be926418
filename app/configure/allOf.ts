import type { Page, PageRequest } from "./ports.ts";

const LARGEST_PAGE = 100;

/** Everything that a list holds, page after page. */
export async function allOf<T>(list: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await list({ first: LARGEST_PAGE, ...(after !== undefined && { after }) });
    found.push(...page.entries.map(({ value }) => value));
    after = page.entries.at(-1)?.cursor;
    more = page.hasMore && after !== undefined;
  }
  return found;
}
