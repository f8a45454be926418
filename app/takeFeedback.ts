import type { Delivery } from "../domain/delivery.ts";
import { type Feedback, outcomeBy, personReachedBy, type Verdict } from "../domain/feedback.ts";
import { type UnverifyPorts, unverifyContact } from "./configure/unverifyContact.ts";
import type { FeedbackStore } from "./feedbackPorts.ts";

export interface FeedbackPorts extends UnverifyPorts {
  readonly feedback: FeedbackStore;
}

/**
 * Takes what a provider reports of a message: the delivery and the timeline say so, once. UNKNOWN: the message is
 * nobody's, or its receipt is not written yet. The contact comes first, so that a crash in between repeats both.
 */
export async function takeFeedback(
  ports: FeedbackPorts,
  { receipt, verdict }: Feedback,
): Promise<"TAKEN" | "UNKNOWN"> {
  const posted = await ports.feedback.postedAs(receipt);
  if (posted === "UNKNOWN") return "UNKNOWN";
  const outcome = posted === "OVERTAKEN" ? undefined : outcomeBy(verdict, posted);
  if (posted === "OVERTAKEN" || !outcome) return "TAKEN";
  if (endsContact(verdict)) await doubt(ports, posted.delivery);
  await ports.feedback.report(receipt, outcome, ports.clock.now());
  return "TAKEN";
}

const endsContact = (verdict: Verdict): boolean => verdict.kind === "LOST" && verdict.forGood;

/** A contact that nothing arrives over any more is verified no longer, so that coverage shows it. */
async function doubt(ports: FeedbackPorts, delivery: Delivery): Promise<void> {
  const userId = personReachedBy(delivery);
  if (userId !== undefined) await unverifyContact(ports, { userId, channel: delivery.channel });
}
