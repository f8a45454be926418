import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway } from "./startTestGateway.ts";

let local: Awaited<ReturnType<typeof startTestGateway>>;
let worker: S3Client;
beforeAll(async () => {
  const Resource = "arn:aws:s3:::mails/*";
  local = await startTestGateway({
    statements: [{ Effect: "Allow", Action: "s3:GetObject", Resource }],
  });
  for (const bucket of ["mails", "others"]) {
    local.buckets.create(bucket);
    local.buckets.put(bucket, "a mail", Buffer.from("Subject: Disk full"));
  }
  const checks = { responseChecksumValidation: "WHEN_REQUIRED" } as const;
  worker = new S3Client({ ...local.as("worker"), ...checks });
});
afterAll(() => local.stop());

const read = async (Bucket: string, Key: string, Range?: string) => {
  const { Body } = await worker.send(new GetObjectCommand({ Bucket, Key, Range }));
  return Body?.transformToString();
};

test("an object is read, or its beginning", async () => {
  expect(await read("mails", "a mail")).toBe("Subject: Disk full");
  expect(await read("mails", "a mail", "bytes=0-6")).toBe("Subject");
  expect(await read("mails", "a mail", "bytes=0-999")).toBe("Subject: Disk full");
});

test("what is not there is an error by its own name", async () => {
  await expect(read("mails", "none")).rejects.toMatchObject({ name: "NoSuchKey" });
  await expect(
    new S3Client(local.as("host")).send(new GetObjectCommand({ Bucket: "nowhere", Key: "none" })),
  ).rejects.toMatchObject({ name: "NoSuchBucket" });
});

test("a bucket that the role does not name is denied", async () => {
  await expect(read("others", "a mail")).rejects.toMatchObject({
    name: "AccessDenied",
    message: expect.stringContaining("s3:GetObject on resource: arn:aws:s3:::others/a mail"),
  });
});

test("what else S3 can do is named as not spoken", async () => {
  const put = new PutObjectCommand({ Bucket: "mails", Key: "x", Body: "x" });
  await expect(worker.send(put)).rejects.toMatchObject({
    name: "UnknownOperationException",
    message: "the local host does not speak s3 PUT /mails/x",
  });
  await expect(read("mails", "a mail", "bytes=5-6")).rejects.toMatchObject({
    message: "the local host does not speak s3 GetObject with the range bytes=5-6",
  });
});
