import { randomUUID } from "node:crypto";
import * as z from "zod";
import { type AwsError, unknownOperation } from "./awsError.ts";
import { parseInput } from "./parseInput.ts";
import type { AwsProtocol, AwsRequest, AwsResponse } from "./request.ts";

const publishInput = z.looseObject({
  PhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  Message: z.string().min(1).max(1_600),
});

/** Takes a text on its way to a phone. */
export type PostText = (messageId: string, text: { to: string; words: string }) => void;

const NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

/** SNS's Publish to phones over its query protocol; there are no topics. */
export class SnsProtocol implements AwsProtocol {
  readonly contentType = "text/xml";
  readonly #post: PostText;

  constructor(post: PostText) {
    this.#post = post;
  }

  async handle({ body, caller }: AwsRequest): Promise<AwsResponse> {
    const { Action: action = "", ...form } = Object.fromEntries(
      new URLSearchParams(body.toString()),
    );
    if (action !== "Publish" || form["TopicArn"] !== undefined)
      throw unknownOperation(`sns ${action} to a topic`);
    const { PhoneNumber: to, Message: words } = parseInput(publishInput, form);
    caller.authorize("sns:Publish", to);
    const messageId = randomUUID();
    this.#post(messageId, { to, words });
    const result = `<PublishResult><MessageId>${messageId}</MessageId></PublishResult>`;
    const answer = `<PublishResponse xmlns="${NAMESPACE}">${result}</PublishResponse>`;
    return { action, status: 200, contentType: this.contentType, body: answer };
  }

  errorBody({ name, message, status }: AwsError): string {
    const type = status < 500 ? "Sender" : "Receiver";
    const error = `<Type>${type}</Type><Code>${name}</Code><Message>${escaped(message)}</Message>`;
    return `<ErrorResponse xmlns="${NAMESPACE}"><Error>${error}</Error></ErrorResponse>`;
  }
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
