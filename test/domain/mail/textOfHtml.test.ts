import { expect, test } from "vitest";
import { textOfHtml } from "../../../domain/mail/textOfHtml.ts";

test.each([
  ["<p>Disk <b>full</b></p><p>on db1</p>", "Disk full\n\non db1"],
  ["one<br>two<BR/>three", "one\ntwo\nthree"],
  ["<tr><td>Host</td><td>db1</td></tr><tr><td>State</td><td>OK</td></tr>", "Host db1\n\nState OK"],
  [
    "a &lt; b &amp;&amp; c &#8364; &#x20AC;&nbsp;&rarr; &unknown; &#0;",
    "a < b && c € € → &unknown;",
  ],
  ["&#xD800;", "\uFFFD"],
  ["<style>p{}</style><script>if (a<b) x()</script><HEAD><title>t</title></HEAD>seen", "seen"],
  ["<!doctype html><!-- <p>hidden</p> -->seen<!-- never closed", "seen"],
  ["1 < 2 and 3 <4> 5", "1 < 2 and 3 <4> 5"],
  ['<a href="https://x.example">graph</a>', "graph"],
  ["  many \t blanks\n\n\n\nand lines  ", "many blanks\n\nand lines"],
  ["İ<SCRIPT>x</SCRIPT>y", "İy"],
  ["text <unclosed", "text"],
  ["<script>never closed", ""],
  ["", ""],
])("%j reads as %j", (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test("a page of nothing but openings is read in one pass", () => {
  expect(textOfHtml("<script".repeat(100_000))).toBe("");
  expect(textOfHtml("<!-".repeat(100_000))).toBe("");
  expect(textOfHtml("< ".repeat(50_000))).toHaveLength(99_999);
});
