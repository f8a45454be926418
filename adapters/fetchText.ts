import { type FetchText, OutsideUnavailable } from "../app/ingestPorts.ts";

interface Limits {
  /** For everything together: connecting, and the whole reply. */
  readonly timeoutMs: number;
  readonly longest: number;
}
const LIMITS: Limits = { timeoutMs: 4_000, longest: 64 * 1024 };

/** Redirects are not followed: an address that may be asked does not vouch for the one it names. */
export const fetchTextWithin =
  ({ timeoutMs, longest }: Limits): FetchText =>
  async (url) => {
    const { host } = new URL(url);
    try {
      const response = await fetch(url, {
        redirect: "error",
        headers: { "user-agent": "Tocsin" },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok)
        throw new OutsideUnavailable(`${host} answered with HTTP ${response.status}`);
      return await read(response, longest);
    } catch (error) {
      if (error instanceof OutsideUnavailable) throw error;
      throw new OutsideUnavailable(`${host} did not answer`, { cause: error });
    }
  };

async function read(response: Response, longest: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > longest) throw new OutsideUnavailable("the answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export const fetchText: FetchText = fetchTextWithin(LIMITS);
