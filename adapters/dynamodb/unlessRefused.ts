import type { Item } from "./table.ts";

/** What an update leaves; undefined when its condition did not hold. */
export async function unlessRefused(update: Promise<Item>): Promise<Item | undefined> {
  try {
    return await update;
  } catch (error) {
    if (error instanceof Error && error.name === "ConditionalCheckFailedException")
      return undefined;
    throw error;
  }
}
