import type { Result } from "../receiveStatements.ts";
import type { SignedMessage } from "../signatures/snsSignature.ts";
import { isSubscribeUrl } from "../signatures/subscribeUrl.ts";
import type { ProofPorts } from "./proofPorts.ts";

/** Answers a topic that asks whether we want to hear it; the signature of its message has been checked. */
export async function confirmSubscription(
  { subscriptions, fetchText, clock }: ProofPorts,
  { MessageId, TopicArn, SubscribeURL = "" }: SignedMessage,
): Promise<Result> {
  const told = (reason: string): Result => ({ outcome: "ignored", dedupKey: TopicArn, reason });
  if (!isSubscribeUrl(SubscribeURL, TopicArn))
    return told(
      "the subscription is not confirmed: its SubscribeURL is none of SNS for this topic",
    );
  if (await subscriptions.has(MessageId)) return told("the subscription was confirmed before");
  await fetchText(SubscribeURL);
  await subscriptions.add(MessageId, clock.now());
  return told("the subscription is confirmed: what this topic says is heard from now on");
}
