import * as z from "zod";
import { flawsOfName } from "../../../../domain/flaw.ts";
import { flawsOfSecret, flawsOfTopics } from "../../../../domain/validateIntegration.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Environment, Found, Kind, Wish } from "../kind.ts";
import { nameText, reference, setOf } from "../texts.ts";
import { services } from "./services.ts";
import { variable, variableOf } from "./variable.ts";

const shape = fields({
  service: reference,
  name: nameText,
  // What it holds is read when the integration has no secret, and only then.
  secretFrom: variable,
  topicArns: setOf(z.string()),
});
export type Integration = z.infer<typeof shape>;

const node = z.object({
  ...{ id: z.string(), name: z.string() },
  integrations: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), name: z.string(), topicArns: z.array(z.string()) },
      secret: z.object({ setAt: z.string() }).nullable(),
      revokedAt: z.string().nullable(),
    }),
  ),
});
const SELECT = "id name integrations { id version name topicArns secret { setAt } revokedAt }";

const change = (mutation: string, input: Kind<Integration>["changes"][number]["input"]) =>
  call<Integration>(mutation, "integration", (value, env) => ({
    serviceId: value.service,
    ...input(value, env),
  }));

const created = change("createIntegrationKey", ({ name }) => ({ name }));
const key = z.object({ integrationKey: z.string().nullable() });

export const integrations: Kind<Integration> = {
  ...{ name: "integrations", one: "integration", shape },
  note: `# Keys are shown once, when they are made: what is not there yet gets a key of its own. The secrets that senders sign
# with or show have to be in these environment variables then; one that is set stays as it is.`,
  labelOf: ({ service, name }) => `${service}/${name}`,
  keyOf: ({ service, name }) => `${service.toLowerCase()}/${name}`,
  mapRefs: (one, rename) => ({ ...one, service: rename(services, one.service, ["service"]) }),
  factsOf: ({ secretFrom, ...rest }) => ({ ...rest, secret: secretFrom === null ? null : "set" }),
  flawsOf: ({ name, topicArns }) =>
    inFile([...flawsOfName(name, 200, "name"), ...flawsOfTopics(topicArns)]),
  whyNot: (wish, { env }) => whyNoSecret(wish, env),
  read: async (api) =>
    (await api.list("services", SELECT, node)).flatMap((service) => integrationsOf(service)),
  create: {
    ...created,
    select: `integrationKey ${created.select}`,
    read: (payload, value) => {
      const { integrationKey } = key.parse(payload);
      return { ...created.read(payload, value), ...(integrationKey && { key: integrationKey }) };
    },
  },
  showsKey: true,
  atFirst: (one) => ({ ...one, secretFrom: null, topicArns: [] }),
  changes: [
    {
      ...change("setIntegrationSecret", ({ secretFrom }, env) => ({
        secret: env[secretFrom ?? ""],
      })),
      sets: ({ secretFrom }) => ({ secretFrom }),
    },
    {
      ...change("setIntegrationTopics", ({ topicArns }) => ({ topicArns })),
      sets: ({ topicArns }) => ({ topicArns }),
    },
  ],
};

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
    .map(({ id, version, name, topicArns, secret, revokedAt }) => {
      const secretFrom = secret && variableOf("SECRET", serviceName, name);
      return {
        value: shape.parse({ service, name, secretFrom, topicArns }),
        ...{ id, version },
        ...(revokedAt !== null && { left: true }),
      };
    });
}

function whyNoSecret({ value, host }: Wish<Integration>, env: Environment): string | undefined {
  const { secretFrom } = value;
  if (host && host.value.secretFrom !== null)
    return secretFrom === null
      ? "it has a secret, which clearIntegrationSecret takes away; with secretFrom it stays"
      : undefined;
  if (secretFrom === null) return undefined;
  const secret = env[secretFrom];
  if (!secret) return `the environment variable ${secretFrom} is not set`;
  const [flaw] = flawsOfSecret(secret);
  return flaw && `${secretFrom}: ${flaw.message}`;
}
