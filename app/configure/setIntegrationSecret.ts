import { type Integration, rotated } from "../../domain/integration.ts";
import { flawsOfOverlap, flawsOfSecret, overlapOf } from "../../domain/validateIntegration.ts";
import { changeIntegration, type IntegrationInput } from "./changeIntegration.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, invalid, type Maybe } from "./request.ts";

export interface SetIntegrationSecretInput extends IntegrationInput {
  /** Made up when it is left out. */
  readonly secret?: Maybe<string>;
  /** How long the secret before still passes; a day when it is left out. */
  readonly overlapSeconds?: Maybe<number>;
}
export interface SetSecret {
  readonly integration: Integration;
  /** A secret that was made up, shown this once; absent when the same request comes again. */
  readonly secret?: string;
}

/** The value is kept before the table leads to it, so that no request ever finds a secret that is not there. */
export async function setIntegrationSecret(
  ports: ConfigurePorts,
  request: ConfigRequest<SetIntegrationSecretInput>,
): Promise<ConfigResult<SetSecret>> {
  const { id, secret: given, overlapSeconds } = request.input;
  const value = given ?? spelled(ports, "base64url", 32);
  const versionId = spelled(ports, "hex", 16);
  const name = `${ports.integrationSecretPrefix}/${id}`;
  const overlap = overlapOf(overlapSeconds);
  const result = await changeIntegration(ports, request, {
    action: "setIntegrationSecret",
    decide: async (before) => {
      const flaws = [...flawsOfSecret(value), ...flawsOfOverlap(overlap)];
      if (flaws.length > 0) return invalid(flaws);
      await ports.secrets.putVersion(name, versionId, value);
      const fresh = { name, versionId, setAt: ports.clock.now() };
      return { ...before, secret: rotated(before.secret, fresh, overlap) };
    },
  });
  if (result.kind === "failed") return result;
  const integration = result.value;
  const isMine = integration.secret?.versionId === versionId;
  return {
    kind: "done",
    value: { integration, ...(isMine && typeof given !== "string" && { secret: value }) },
  };
}

const spelled = (
  { randomness }: ConfigurePorts,
  encoding: "base64url" | "hex",
  bytes: number,
): string => Buffer.from(randomness.bytes(bytes)).toString(encoding);
