import { type IntegrationSecret, versionsThatPass } from "../../../domain/integration.ts";
import type { SignedRequest, Verdict, Verify } from "../signatures/signedRequest.ts";
import type { ProofPorts } from "./proofPorts.ts";

export interface Shown extends Pick<SignedRequest, "rawBody" | "headers"> {
  readonly verify: Verify;
}

/** Holds what was shown against each version of the secret that passes; the reason is that of the present one. */
export async function secretVerdict(
  { secrets, clock }: Pick<ProofPorts, "secrets" | "clock">,
  secret: IntegrationSecret,
  { verify, ...request }: Shown,
): Promise<Verdict> {
  const now = clock.now();
  const verdicts: Verdict[] = [];
  for (const version of versionsThatPass(secret, now)) {
    const verdict = verify({ ...request, secret: await secrets.get(secret.name, version), now });
    if (verdict.kind === "verified") return verdict;
    verdicts.push(verdict);
  }
  return verdicts[0] ?? { kind: "refused", reason: "no version of the secret passes" };
}
