import * as z from "zod";
import type { Api } from "../../api.ts";
import { fields } from "../fields.ts";
import type { Found } from "../kind.ts";
import { nameText, reference, setOf } from "../texts.ts";
import { SIGNAL_MAPPING, signalMapping } from "./signalMappingShape.ts";
import { variable, variableOf } from "./variable.ts";

export const integration = fields({
  service: reference,
  name: nameText,
  // What it holds is read when the integration has no secret, and only then.
  secretFrom: variable,
  topicArns: setOf(z.string()),
  mapping: signalMapping.nullable().default(null),
});
export type Integration = z.infer<typeof integration>;

const node = z.object({
  ...{ id: z.string(), name: z.string() },
  integrations: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), name: z.string() },
      ...{ topicArns: z.unknown(), mapping: z.unknown() },
      secret: z.object({ setAt: z.string() }).nullable(),
      revokedAt: z.string().nullable(),
    }),
  ),
});
const SELECT = `id name integrations {
  id version name topicArns secret { setAt } revokedAt mapping { ${SIGNAL_MAPPING} } }`;

export const readIntegrations = async (api: Api): Promise<readonly Found<Integration>[]> =>
  (await api.list("services", SELECT, node)).flatMap(integrationsOf);

/** Of several keys of one name the newest counts: whoever replaces one has two for a while. */
function integrationsOf({
  id: service,
  name: serviceName,
  integrations: all,
}: z.infer<typeof node>): readonly Found<Integration>[] {
  const newest = new Map(
    all.filter(({ revokedAt }) => revokedAt === null).map((one) => [one.name, one.id]),
  );
  return all
    .filter(({ id, name, revokedAt }) => revokedAt !== null || newest.get(name) === id)
    .map(({ id, version, secret, revokedAt, ...rest }) => {
      const secretFrom = secret && variableOf("SECRET", serviceName, rest.name);
      return {
        ...{ value: integration.parse({ ...rest, service, secretFrom }), id, version },
        ...(revokedAt !== null && { left: true }),
      };
    });
}
