import type { ReceivePorts } from "../../app/receiveSignals.ts";
import type { SourceContext } from "./sources/source.ts";

export const contextOf = ({ clock, ids }: Pick<ReceivePorts, "clock" | "ids">): SourceContext => ({
  receivedAt: clock.now(),
  newKey: () => ids.next("sig"),
});
