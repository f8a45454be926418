/** A mail as SES takes it. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  readonly configurationSet?: string | undefined;
  readonly headers: readonly { readonly Name: string; readonly Value: string }[];
}

export interface Posted {
  readonly messageId: string;
  readonly at: number;
}

const BOUNDARY = "tocsin-part";
/** An encoded word has at most 75 letters, of which 12 say what it is. */
const BYTES_A_WORD = 45;

/** The mail as a file: every program that reads `.eml` shows it. */
export function mimeOf(mail: Mail, { messageId, at }: Posted): string {
  const { from, to, subject, text, html, headers } = mail;
  return [
    `Message-ID: <${messageId}@email.local>`,
    `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`,
    `From: ${from}`,
    `To: ${to.join(", ")}`,
    `Subject: ${encodedWords(subject)}`,
    ...headers.map(({ Name, Value }) => `${Name}: ${Value}`),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    "",
    ...partOf("text/plain", text),
    ...(html === undefined ? [] : partOf("text/html", html)),
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n");
}

const partOf = (type: string, content: string): readonly string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}; charset=utf-8`,
  "Content-Transfer-Encoding: 8bit",
  "",
  content.trimEnd().replace(/\r?\n/g, "\r\n"),
];

/** A header holds ASCII; anything else goes in words of base64, each of whole letters. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words = [""];
  for (const letter of text) {
    const longer = `${words.at(-1)}${letter}`;
    if (Buffer.byteLength(longer) > BYTES_A_WORD) words.push(letter);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}
