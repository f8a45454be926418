import type { Integration } from "../../../domain/integration.ts";
import type { Body } from "../http/httpEvent.ts";
import { snsMessage, snsRecords } from "../reading/sns.ts";
import { refused, type Verdict, verified } from "../signatures/signedRequest.ts";
import { type SignedMessage, signedMessage, verifySns } from "../signatures/snsSignature.ts";
import type { Source } from "../sources/source.ts";
import type { ProofPorts } from "./proofPorts.ts";

/** What came over SNS, or claims to: in its envelope, or bare. */
export class SnsLetter {
  readonly #body: Json;
  readonly #envelope: unknown;
  #isSigned = false;

  constructor(body: Json) {
    this.#body = body;
    this.#envelope = snsMessage.safeParse(body.value).data;
  }

  /** What is read: of an envelope nothing but what its signature covers. */
  get content(): Json {
    return this.#envelope ? { ...this.#body, value: this.#envelope } : this.#body;
  }

  /** The request for a subscription that is in it, once its signature has been found to be right. */
  get askedFor(): SignedMessage | undefined {
    const message = this.#isSigned ? signedMessage.safeParse(this.#body.value).data : undefined;
    return message?.Type === "SubscriptionConfirmation" ? message : undefined;
  }

  async verdict(ports: ProofPorts, { topicArns, secret }: Integration): Promise<Verdict> {
    if (!topicArns && !ports.snsMustBeSigned) return verified;
    // Without an envelope, one that has shown the secret is as good as any other sender.
    if (!this.#envelope) return secret && !topicArns ? verified : BARE;
    const verdict = await verifySns(this.#body.value, {
      certificateAt: ports.certificateAt,
      isKnownTopic: (arn) => topicArns === undefined || topicArns.includes(arn),
      now: ports.clock.now(),
    });
    this.#isSigned = verdict.kind === "verified";
    return verdict;
  }
}

type Json = Extract<Body, { readonly kind: "json" }>;

const BARE = refused("it came without the signed envelope of SNS: switch raw message delivery off");

/** An alarm's message by itself is what raw delivery sends. */
const BARE_MESSAGE = ["AlarmName", "NewStateValue"];

export function letterIn({ takesSns }: Source, body: Body): SnsLetter | undefined {
  if (!takesSns || body.kind !== "json") return undefined;
  const { value } = body;
  const isBare =
    snsRecords.safeParse(value).success ||
    (typeof value === "object" && value !== null && BARE_MESSAGE.every((name) => name in value));
  return isBare || snsMessage.safeParse(value).success ? new SnsLetter(body) : undefined;
}
