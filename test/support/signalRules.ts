import type { SignalMatch, SignalRule } from "../../domain/signalRule.ts";

type Partly = Partial<Omit<SignalRule, "match">> & { readonly match?: Partial<SignalMatch> };

/** A rule about every signal that does nothing, but for what is given. */
export const rule = ({ match = {}, ...rest }: Partly): SignalRule => ({
  name: "a rule",
  enabled: true,
  suppress: false,
  stop: false,
  ...rest,
  match: { labels: [], severities: [], ...match },
});
