import { snsUrl } from "./snsUrl.ts";

/** Where a subscription to this topic is confirmed: a visit there does that and nothing else. */
export function isSubscribeUrl(text: string, topicArn: string): boolean {
  const url = snsUrl(text);
  return (
    url !== undefined &&
    url.pathname === "/" &&
    url.searchParams.get("Action") === "ConfirmSubscription" &&
    url.searchParams.get("TopicArn") === topicArn
  );
}
