/** Labels as GraphQL shows them, which has no maps. */
export const labelList = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([name, value]) => ({ name, value }));
