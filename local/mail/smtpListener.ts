import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { HostError } from "../hostError.ts";
import type { MailReception } from "./mailReception.ts";

/** As SES has it for mails that go to a bucket. */
const MOST_BYTES = 40 * 1024 * 1024;

export interface SmtpListener {
  readonly port: number;
  stop(): Promise<void>;
}

/** Takes mail over SMTP on this machine alone, and without TLS: no certificate could be trusted here. */
export async function startSmtpListener(
  port: number,
  reception: MailReception,
): Promise<SmtpListener> {
  const server = new SMTPServer(optionsFor(reception));
  const listening = new Promise<number>((resolve, reject) => {
    const socket = server.listen(port, "127.0.0.1", () => {
      const address = socket.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
    server.once("error", (error) => reject(explain(error, port)));
  });
  const taken = await listening;
  // A client that goes away in the middle of a word is no matter of ours.
  server.on("error", () => {});
  return { port: taken, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

const optionsFor = (reception: MailReception): SMTPServerOptions => ({
  size: MOST_BYTES,
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  closeTimeout: 1_000,
  onRcptTo: ({ address }, _, done) =>
    done(reception.accepts(address) ? null : refusal(550, "no rule receives for this address")),
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      if (stream.sizeExceeded) return done(refusal(552, `a mail may have ${MOST_BYTES} bytes`));
      const source = envelope.mailFrom ? envelope.mailFrom.address : "";
      const recipients = envelope.rcptTo.map(({ address }) => address);
      reception.receive({ source, recipients }, Buffer.concat(chunks)).then(
        () => done(null, "the mail is taken"),
        (error: unknown) => done(refusal(451, String(error))),
      );
    });
  },
});

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

function explain(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === "EADDRINUSE" || error.code === "EACCES"
    ? new HostError(`port ${port} cannot be used for mail; choose another one with --smtp`)
    : error;
}
