const HOST = /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;

/** An https address at SNS itself, and nothing in it that could lead elsewhere. */
export function snsUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = [url.port, url.username, url.password, url.hash].every((part) => part === "");
  return url.protocol === "https:" && HOST.test(url.hostname) && isPlain ? url : undefined;
}
