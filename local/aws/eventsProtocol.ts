import { randomUUID } from "node:crypto";
import * as z from "zod";
import { unknownOperation } from "./awsError.ts";
import { parseInput } from "./parseInput.ts";
import type { AwsPlace } from "./place.ts";
import { type AwsProtocol, type AwsRequest, type AwsResponse, operationOf } from "./request.ts";

/** An event as rules and their targets see it. */
export interface BusEvent {
  readonly version: "0";
  readonly id: string;
  readonly source: string;
  readonly "detail-type": string;
  readonly account: string;
  readonly region: string;
  readonly time: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

const entry = z.looseObject({
  Source: z.string().min(1),
  DetailType: z.string().min(1).max(128),
  Detail: z.string(),
  EventBusName: z.string().default("default"),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
const putEventsInput = z.looseObject({ Entries: z.array(entry).min(1).max(10) });

interface EventsParts {
  readonly place: AwsPlace;
  readonly now: () => number;
  readonly putEvents: (events: readonly BusEvent[]) => Promise<void> | void;
}

/** EventBridge's PutEvents over its JSON protocol. */
export class EventsProtocol implements AwsProtocol {
  readonly contentType = "application/x-amz-json-1.1";
  readonly #parts: EventsParts;

  constructor(parts: EventsParts) {
    this.#parts = parts;
  }

  async handle({ headers, body, caller }: AwsRequest): Promise<AwsResponse> {
    const action = operationOf(headers);
    if (action !== "PutEvents") throw unknownOperation(`events ${action}`);
    const { Entries } = parseInput(putEventsInput, JSON.parse(body.toString() || "{}"));
    const { region, accountId } = this.#parts.place;
    for (const { EventBusName } of Entries)
      caller.authorize(
        "events:PutEvents",
        EventBusName.startsWith("arn:")
          ? EventBusName
          : `arn:aws:events:${region}:${accountId}:event-bus/${EventBusName}`,
      );
    const events = Entries.map((put) => this.#event(put));
    const accepted = events.filter((event) => event !== undefined);
    if (accepted.length > 0) await this.#parts.putEvents(accepted);
    const answer = {
      FailedEntryCount: events.length - accepted.length,
      Entries: events.map((event) => (event ? { EventId: event.id } : MALFORMED)),
    };
    return { action, status: 200, contentType: this.contentType, body: JSON.stringify(answer) };
  }

  #event(put: z.infer<typeof entry>): BusEvent | undefined {
    const detail = objectIn(put.Detail);
    if (!detail) return undefined;
    const { region, accountId } = this.#parts.place;
    const time = put.Time === undefined ? this.#parts.now() : put.Time * 1000;
    return {
      version: "0",
      id: randomUUID(),
      source: put.Source,
      "detail-type": put.DetailType,
      account: accountId,
      region,
      time: new Date(time).toISOString().replace(/\.\d+Z$/, "Z"),
      resources: put.Resources,
      detail,
    };
  }
}

const MALFORMED = { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };

function objectIn(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
