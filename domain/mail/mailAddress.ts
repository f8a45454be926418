/** What an address of a monitor says: `<integration key>+<dedup key>@<domain>`. */
export interface MailAddress {
  readonly key: string;
  /** What stands behind the first `+`; in lower case, since mail servers on the way may change that. */
  readonly tag?: string;
}

export function mailAddress(address: string): MailAddress {
  const [local = ""] = address.trim().toLowerCase().split("@");
  const plus = local.indexOf("+");
  if (plus < 0) return { key: local };
  const tag = local.slice(plus + 1);
  return { key: local.slice(0, plus), ...(tag !== "" && { tag }) };
}

const KEY_IN_ADDRESS = /[0-9a-hjkmnp-tv-z]{32}(?=[+@])/gi;

/** A text without the integration keys of the addresses that it quotes. */
export const withoutKeys = (text: string): string => text.replace(KEY_IN_ADDRESS, "…");
