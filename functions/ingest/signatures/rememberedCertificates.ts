type Fetch = (url: string) => Promise<string>;

/** SNS has few certificates and changes them once a year. */
const MOST = 20;

/** Fetches each certificate once, also when many ask at the same time. One that could not be fetched is asked for again. */
export function rememberedCertificates(fetchText: Fetch): Fetch {
  const known = new Map<string, Promise<string>>();
  return (url) => {
    const before = known.get(url);
    if (before) return before;
    if (known.size >= MOST) known.clear();
    const certificate = fetchText(url);
    known.set(url, certificate);
    certificate.catch(() => known.delete(url));
    return certificate;
  };
}
