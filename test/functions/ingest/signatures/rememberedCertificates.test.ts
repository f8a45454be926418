import { expect, test } from "vitest";
import { rememberedCertificates } from "../../../../functions/ingest/signatures/rememberedCertificates.ts";

test("a certificate is fetched once, also when two ask at the same time", async () => {
  const asked: string[] = [];
  const certificateAt = rememberedCertificates(async (url) => `pem ${asked.push(url)}`);

  const answers = await Promise.all([certificateAt("a"), certificateAt("a"), certificateAt("b")]);

  expect([answers, asked]).toEqual([
    ["pem 1", "pem 1", "pem 2"],
    ["a", "b"],
  ]);
});

test("one that could not be fetched is asked for again", async () => {
  let calls = 0;
  const certificateAt = rememberedCertificates(async () => {
    calls += 1;
    if (calls === 1) throw new Error("no answer");
    return "pem";
  });

  await expect(certificateAt("a")).rejects.toThrow("no answer");
  expect(await certificateAt("a")).toBe("pem");
});
