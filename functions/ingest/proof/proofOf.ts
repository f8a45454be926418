import type { Proof, Unproven } from "../../../app/admission.ts";
import type { Integration } from "../../../domain/integration.ts";
import type { Body, HttpEvent } from "../http/httpEvent.ts";
import { sharedToken } from "../signatures/sharedToken.ts";
import type { Verdict, Verify } from "../signatures/signedRequest.ts";
import type { ProofPorts } from "./proofPorts.ts";
import { secretVerdict } from "./secretVerdict.ts";
import type { SnsLetter } from "./snsLetter.ts";

export interface Evidence {
  readonly headers: HttpEvent["headers"];
  readonly body: Exclude<Body, { readonly kind: "too-large" }>;
  /** How its source signs, where it does. */
  readonly verify?: Verify | undefined;
  /** Present when it came over SNS. */
  readonly letter?: SnsLetter | undefined;
}

const SNS = "a message that SNS signed, of a topic that this integration listens to";

/** Whether a request shows what its integration asks for; a refusal is told to the log too, with whose it was. */
export const proofOf =
  (ports: ProofPorts, evidence: Evidence): Proof =>
  async (integration) => {
    const refusal =
      (await lackOfSecret(ports, integration, evidence)) ??
      (await lackOfSignature(ports, integration, evidence.letter));
    if (refusal)
      console.info(JSON.stringify({ refused: refusal.reason, integration: integration.id }));
    return refusal;
  };

async function lackOfSecret(
  ports: ProofPorts,
  { secret }: Integration,
  { headers, body, verify = sharedToken }: Evidence,
): Promise<Unproven | undefined> {
  if (!secret) return undefined;
  const shown = { rawBody: body.bytes, headers: headers ?? {}, verify };
  return unproven(await secretVerdict(ports, secret, shown), verify.expected);
}

async function lackOfSignature(
  ports: ProofPorts,
  integration: Integration,
  letter: SnsLetter | undefined,
): Promise<Unproven | undefined> {
  if (letter) return unproven(await letter.verdict(ports, integration), SNS);
  if (!integration.topicArns) return undefined;
  return { kind: "unproven", reason: "this integration is bound to topics of SNS", expected: SNS };
}

const unproven = (verdict: Verdict, expected: string): Unproven | undefined =>
  verdict.kind === "refused" ? { ...verdict, kind: "unproven", expected } : undefined;
