import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** With the line ends of mail. */
  readonly raw: Buffer;
}

/** Hands a mail over as mail servers do, and tells what was answered to each step. */
export async function sendMail(url: string, { from, to, raw }: Letter): Promise<readonly string[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const answers = answersOf(socket);
  const told = [await answers()];
  const say = async (line: string) => {
    socket.write(`${line}\r\n`);
    told.push(await answers());
  };
  await say("EHLO monitor.example");
  await say(`MAIL FROM:<${from}>`);
  for (const address of to) await say(`RCPT TO:<${address}>`);
  if (told.every((answer) => /^2/.test(answer))) {
    await say("DATA");
    // A line that begins with a dot is told from the one that ends the mail.
    await say(`${raw.toString("latin1").replace(/^\./gm, "..")}\r\n.`);
  }
  await say("QUIT");
  socket.end();
  return told;
}

/** The answers one by one, each its last line. */
function answersOf(socket: Socket): () => Promise<string> {
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error("the server hung up");
      if (/^\d{3} /.test(value)) return value;
    }
  };
}
