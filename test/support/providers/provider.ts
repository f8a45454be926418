import type { Answer, Received } from "../receiver.ts";

/** A third party that behaves as its documents say. */
export interface Provider {
  /** What a channel's secret holds when the provider is at this URL. */
  address(url: string): object;
  serve(request: Received): Answer;
  /** What somebody who looks there sees, in JSON, one text for each thing. */
  shown(): readonly string[];
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

/** The JSON of a request; undefined when it is none. */
export function read<T>(
  { body }: Received,
  parse: (value: unknown) => { data?: T },
): T | undefined {
  try {
    return parse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
