/** Tags as labels: `team:risk-ml` is the label `team`; a tag of one word is a label of its own name. */
export const labelsOfTags = (
  tags: string | readonly string[] | null | undefined,
): Record<string, string> =>
  Object.fromEntries(
    (typeof tags === "string" ? tags.split(",") : (tags ?? []))
      .map((tag) => tag.trim())
      .filter(Boolean)
      .map((tag) => {
        const colon = tag.indexOf(":");
        return colon > 0 ? [tag.slice(0, colon), tag.slice(colon + 1)] : [tag, tag];
      }),
  );
