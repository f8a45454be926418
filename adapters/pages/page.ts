import { createHash } from "node:crypto";
import { type Html, html, Html as Markup } from "./html.ts";

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1e; --dim: #5f5f66; --paper: #fff; --line: #d8d8dd; --act: #b3261e; --on: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f4; --dim: #a5a5ad; --paper: #131316; --line: #38383e; --act: #ff8a80; --on: #1c1c1e; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.45 system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: .25rem 0 1rem; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
.level { color: var(--act); font-weight: 700; letter-spacing: .02em; }
.standing, .notice { font-weight: 600; }
.notice { border-left: .3rem solid var(--act); padding: .5rem .75rem; margin-bottom: 1rem; }
button { width: 100%; min-height: 3.5rem; margin: 1rem 0 .5rem; padding: .75rem 1rem; border: 0; border-radius: .6rem;
  background: var(--act); color: var(--on); font: inherit; font-size: 1.2rem; font-weight: 700; cursor: pointer; }
button:focus-visible { outline: .2rem solid var(--ink); outline-offset: .15rem; }
dl { margin-top: 1.25rem; border-top: 1px solid var(--line); }
dl > div { padding: .6rem 0; border-bottom: 1px solid var(--line); }
dt, time, .dim { color: var(--dim); font-size: .9rem; }
ol { list-style: none; padding: 0; }
li { padding: .5rem 0; }
time { display: block; }
`;

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const policy = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The address of the page is a secret, so nothing keeps the page, and nothing that it leads to hears of it. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": policy.join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
};

/** The same for a page with a script of its own, which speaks to us alone. */
export const headersWith = (script: string): Readonly<Record<string, string>> => ({
  ...HEADERS,
  "content-security-policy": [
    ...policy,
    `script-src ${hashOf(script)}`,
    "connect-src 'self'",
    "worker-src 'self'",
  ].join("; "),
});

const style = new Markup(`<style>${STYLE}</style>`);

/** A whole page, which needs nothing but itself. */
export function page(title: string, content: Html, script?: string): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${style}
</head>
<body><main>${content}</main>${script === undefined ? [] : new Markup(`<script>${script}</script>`)}</body>
</html>
`.markup;
}
