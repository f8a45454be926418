import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { RawMails } from "../app/ingestPorts.ts";

/** A mail has its text before its attachments: more than this of it is not worth the memory. */
const MOST_BYTES = 512 * 1024;

/** The bucket that SES puts mails into, each named by its id. */
export class MailBucket implements RawMails {
  readonly #name: string;
  readonly #client: S3Client;

  constructor(
    name: string,
    // What is read is a part, and a checksum is one of the whole.
    client: S3Client = new S3Client({ responseChecksumValidation: "WHEN_REQUIRED" }),
  ) {
    this.#name = name;
    this.#client = client;
  }

  async read(messageId: string): Promise<Uint8Array> {
    const { Body } = await this.#client.send(
      new GetObjectCommand({
        Bucket: this.#name,
        Key: messageId,
        Range: `bytes=0-${MOST_BYTES - 1}`,
      }),
    );
    if (!Body) throw new Error(`the mail ${messageId} is empty`);
    return Body.transformToByteArray();
  }
}
