import { snsUrl } from "./snsUrl.ts";

const PATH = /^\/SimpleNotificationService-[0-9a-zA-Z]+\.pem$/;

/** Where SNS keeps the certificates that it signs with, and nowhere else. */
export function isSigningCertUrl(text: string): boolean {
  const url = snsUrl(text);
  return url !== undefined && PATH.test(url.pathname) && url.search === "";
}
