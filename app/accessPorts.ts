/** Whom a token speaks for. */
export interface Principal {
  /** The issuer's own name for the person or machine; never reused. */
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
}

export type Verification =
  | { readonly kind: "VERIFIED"; readonly principal: Principal }
  /** The reason may be told to whoever sent the token. */
  | { readonly kind: "REFUSED"; readonly reason: string };

export interface TokenVerifier {
  verify(token: string): Promise<Verification>;
}
