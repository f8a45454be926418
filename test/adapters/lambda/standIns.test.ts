import * as nodeCrypto from "node:crypto";
import * as nodeFs from "node:fs";
import * as nodeUtil from "node:util";
import { expect, test } from "vitest";
import { Busboy } from "../../../adapters/lambda/busboy.ts";
import * as crypto from "../../../adapters/lambda/crypto.ts";
import {
  NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS,
  resolveEndpointDiscoveryConfig,
} from "../../../adapters/lambda/endpointDiscovery.ts";
import {
  EventStreamSerde,
  resolveEventStreamSerdeConfig,
} from "../../../adapters/lambda/eventStreams.ts";
import * as fs from "../../../adapters/lambda/fs.ts";
import { readFile } from "../../../adapters/lambda/fsPromises.ts";
import { env, versions } from "../../../adapters/lambda/process.ts";
import * as util from "../../../adapters/lambda/util.ts";
import zlib from "../../../adapters/lambda/zlib.ts";

test("what stands in for a built-in module is taken from it", () => {
  expect([crypto.createHash, fs.fstatSync, util.inspect, env, versions]).toEqual([
    nodeCrypto.createHash,
    nodeFs.fstatSync,
    nodeUtil.inspect,
    process.env,
    process.versions,
  ]);
});

test("random values fill the array they are given", () => {
  const array = new Uint8Array(32);

  expect(crypto.getRandomValues(array)).toBe(array);
  expect(array.some((value) => value !== 0)).toBe(true);
});

test("no file is there to be read", async () => {
  await expect(readFile("~/.aws/config")).rejects.toMatchObject({ code: "ENOENT" });
});

test("endpoints are not discovered", () => {
  const { environmentVariableSelector, configFileSelector } =
    NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS;

  expect([environmentVariableSelector(), configFileSelector()]).toEqual([undefined, undefined]);
  expect(resolveEndpointDiscoveryConfig({ region: "eu-west-1" })).toEqual({ region: "eu-west-1" });
});

test("what no function needs says so when it is asked for after all", () => {
  expect(() => new EventStreamSerde()).toThrow("event stream");
  expect(resolveEventStreamSerdeConfig({ region: "eu-west-1" })).toEqual({ region: "eu-west-1" });
  expect(() => new Busboy()).toThrow("forms");
  expect(zlib).toEqual({});
});
