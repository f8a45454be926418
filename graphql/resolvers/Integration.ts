import type { IntegrationResolvers } from "../generated/types.ts";

export const Integration: IntegrationResolvers = {
  topicArns: ({ topicArns }) => topicArns ?? [],
  secret: ({ secret }) =>
    secret && {
      setAt: secret.setAt,
      ...(secret.previous && { previousUntil: secret.previous.until }),
    },
};
