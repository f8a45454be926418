import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as z from "zod";
import type { ReplayHost } from "./findHost.ts";
import { replayMail } from "./replayMail.ts";
import { type ReplayRequest, replayRequest } from "./replayRequest.ts";

export interface Replayed {
  readonly file: string;
  readonly source: string;
  readonly outcome: string;
  /** The outcome of each signal in it, without reasons. */
  readonly kinds: readonly string[];
  /** The host broke, or nobody answered. */
  readonly failed: boolean;
}

/** Posts one file and reads the answer. */
export async function replayFile(
  host: ReplayHost,
  path: string,
  source: string | undefined,
): Promise<Replayed> {
  const request = path.endsWith(".eml")
    ? await replayMail(host, readFileSync(path))
    : replayRequest(host, readFileSync(path, "utf8"), source);
  const about = { file: basename(path), source: request.source };
  try {
    return { ...about, ...(await post(host, request)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...about, outcome: `no answer (${why})`, kinds: ["no answer"], failed: true };
  }
}

type Told = Pick<Replayed, "outcome" | "kinds" | "failed">;

async function post(host: ReplayHost, request: ReplayRequest): Promise<Told> {
  const response = await fetch(`${host.baseUrl}${request.path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: request.body,
  });
  const text = await response.text();
  if (response.status >= 500)
    return { outcome: `failed (${response.status}: ${text})`, kinds: ["failed"], failed: true };
  if (!response.ok)
    return {
      outcome: `refused (${response.status}: ${shorten(text)})`,
      kinds: ["refused"],
      failed: false,
    };
  return taken(resultsOf(text, response.headers.get("tocsin-outcome")));
}

const result = z.object({ outcome: z.string(), reason: z.string().optional() });
type Result = z.infer<typeof result>;
const answer = z.object({ results: z.array(result) });

function resultsOf(text: string, header: string | null): readonly Result[] {
  if (header) {
    const [, outcome = header, reason] = /^(\w+)(?: \((.*)\))?$/.exec(header) ?? [];
    return [{ outcome, ...(reason && { reason }) }];
  }
  return answer.safeParse(JSON.parse(text)).data?.results ?? [{ outcome: "recorded" }];
}

function taken(results: readonly Result[]): Told {
  const told = results.map(({ outcome, reason }) => (reason ? `${outcome} (${reason})` : outcome));
  const counted = [...Map.groupBy(told, (one) => one)].map(([one, all]) =>
    all.length > 1 ? `${one} ×${all.length}` : one,
  );
  return {
    outcome: counted.join(", "),
    kinds: results.map(({ outcome }) => outcome),
    failed: false,
  };
}

/** The reason in an error's body, without the list of everything that would have been right. */
const refusal = z.object({
  message: z.string(),
  sources: z.array(z.string()).optional(),
  errors: z.array(z.string()).optional(),
});

function shorten(text: string): string {
  const { data } = refusal.safeParse(tryJson(text));
  if (!data) return text.slice(0, 200);
  const { message, sources, errors } = data;
  return [message, sources && `known are ${sources.join(", ")}`, errors?.join("; ")]
    .filter(Boolean)
    .join("; ");
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
