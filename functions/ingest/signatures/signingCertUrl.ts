const HOST = /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;
const PATH = /^\/SimpleNotificationService-[0-9a-zA-Z]+\.pem$/;

/** Where SNS keeps the certificates that it signs with, and nowhere else. */
export function isSigningCertUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, pathname, username, password, search } = new URL(text);
  return (
    protocol === "https:" &&
    HOST.test(hostname) &&
    PATH.test(pathname) &&
    [port, username, password, search].every((part) => part === "")
  );
}
