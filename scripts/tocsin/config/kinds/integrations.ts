import { readSignalMapping } from "../../../../app/configure/readSignalMapping.ts";
import { flawsOfName } from "../../../../domain/flaw.ts";
import { flawsOfSecret, flawsOfTopics } from "../../../../domain/validateIntegration.ts";
import { call, showing } from "../call.ts";
import { inFile } from "../inFile.ts";
import type { Environment, Kind, Wish } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { ofService } from "./ofService.ts";
import { type Integration, readIntegrations, integration as shape } from "./readIntegrations.ts";
import { leanMapping } from "./signalMappingShape.ts";

const change = (mutation: string, input: Kind<Integration>["changes"][number]["input"]) =>
  call<Integration>(mutation, "integration", (value, env) => ({
    serviceId: value.service,
    ...input(value, env),
  }));

export const integrations: Kind<Integration> = {
  ...{ name: "integrations", one: "integration", shape },
  note: `# Keys are shown once, when they are made: what is not there yet gets a key of its own. The secrets that senders sign
# with or show have to be in these environment variables then; one that is set stays as it is.`,
  ...ofService(),
  factsOf: ({ secretFrom, ...rest }) => ({ ...rest, secret: secretFrom === null ? null : "set" }),
  leanOf: ({ mapping, ...rest }) =>
    leanValue({ ...rest, mapping: mapping && leanMapping(mapping) }),
  flawsOf: ({ name, topicArns, mapping }) =>
    inFile([
      ...flawsOfName(name, 200, "name"),
      ...flawsOfTopics(topicArns),
      ...(mapping ? readSignalMapping(mapping, "mapping").flaws : []),
    ]),
  whyNot: (wish, { env }) => whyNoSecret(wish, env),
  read: readIntegrations,
  create: showing(
    "integrationKey",
    change("createIntegrationKey", ({ name }) => ({ name })),
  ),
  shows: "key",
  atFirst: (one) => ({ ...one, secretFrom: null, topicArns: [], mapping: null }),
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
    {
      ...change("setIntegrationMapping", ({ mapping }) => ({ mapping })),
      sets: ({ mapping }) => ({ mapping }),
    },
  ],
};

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
