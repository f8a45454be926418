import { createPublicKey } from "node:crypto";
import { type FetchText, OutsideUnavailable } from "../../../app/ingestPorts.ts";
import { rememberedCertificates } from "./rememberedCertificates.ts";

/** Certificates of SNS. What is none is not remembered, and asked for again. */
export const certificates = (fetchText: FetchText): FetchText =>
  rememberedCertificates(async (url) => {
    const text = await fetchText(url);
    if (!isCertificate(text)) throw new OutsideUnavailable("what SNS answered is no certificate");
    return text;
  });

function isCertificate(text: string): boolean {
  try {
    return createPublicKey(text).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}
