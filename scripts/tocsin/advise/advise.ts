import * as z from "zod";
import { VERDICTS } from "../../../domain/prevention/advice.ts";
import { accessOf } from "../access.ts";
import { type Api, apiOf } from "../api.ts";
import { CommandError, type Verb } from "../verb.ts";
import { ADVISE_USAGE, adviseOptions } from "./adviseOptions.ts";

/** 1 is an error, as of every verb. */
const EXIT_CODES = { GO: 0, CAUTION: 2, STOP: 3 } as const;

const answer = z.object({
  verdict: z.enum(VERDICTS),
  at: z.string(),
  service: z.object({ id: z.string(), name: z.string() }),
  reasons: z.array(
    z.object({
      code: z.string(),
      verdict: z.enum(VERDICTS),
      message: z.string(),
      objectId: z.string().nullable(),
    }),
  ),
});
type Answer = z.infer<typeof answer>;

const DOCUMENT = `query ($serviceId: ID!, $at: DateTime, $fixes: [ID!]) {
  deploymentAdvice(serviceId: $serviceId, at: $at, fixes: $fixes) {
    verdict at service { id name } reasons { code verdict message objectId }
  }
}`;

/** Says whether a service should be deployed, made to be one step of a pipeline. */
export const advise: Verb = {
  name: "advise",
  usage: ADVISE_USAGE,
  run: async (words, terminal) => {
    const { service, at = null, fixes = [], json, ...access } = adviseOptions(words);
    const api = apiOf(accessOf(access));
    const serviceId = await idOf(api, service);
    const data = await api.query(DOCUMENT, { serviceId, at, fixes });
    const advice = answer.parse(data["deploymentAdvice"]);
    terminal.say(json ? JSON.stringify(advice, null, 2) : textOf(advice));
    return EXIT_CODES[advice.verdict];
  },
};

const named = z.object({ id: z.string(), name: z.string() });

async function idOf(api: Api, service: string): Promise<string> {
  const services = await api.list("services", "id name", named);
  const found =
    services.find(({ id }) => id === service) ??
    services.find(({ name }) => name.toLowerCase() === service.toLowerCase());
  if (!found) throw new CommandError(`there is no service "${service}"`);
  return found.id;
}

function textOf({ verdict, service, at, reasons }: Answer): string {
  const lines = reasons.map(
    ({ verdict: weight, code, message, objectId }) =>
      `  ${weight.padEnd(7)} ${code}: ${inLine(message)}${objectId === null ? "" : ` (${objectId})`}`,
  );
  const nothing = lines.length === 0 ? ["  nothing known speaks against it"] : [];
  return [`${verdict}  ${service.name} at ${at}`, ...lines, ...nothing].join("\n");
}

/** Titles come from monitors; a log of a pipeline takes lines of its own for commands. */
const inLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ");
