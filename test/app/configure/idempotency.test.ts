import { beforeEach, expect, it } from "vitest";
import { createService } from "../../../app/configure/createService.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

it("answers a repeat with what the first request made", async () => {
  const first = await done(createUser(ports, asked({ name: "Ada" }, "key-1")));
  const again = await done(createUser(ports, asked({ name: "Ada" }, "key-1")));
  expect(again).toEqual(first);
});

it("makes one object of two requests that come at the same time", async () => {
  const request = asked({ name: "fraud-scoring" }, "key-1");
  const [one, other] = await Promise.all([
    done(createService(ports, request)),
    done(createService(ports, request)),
  ]);
  expect(one).toEqual(other);
});

it("refuses another input under a key that was used", async () => {
  await done(createUser(ports, asked({ name: "Ada" }, "key-1")));
  expect(await failuresOf(createUser(ports, asked({ name: "Grace" }, "key-1")))).toEqual([
    "IDEMPOTENCY_MISMATCH input.idempotencyKey",
  ]);
});

it("does not hold a key against a request that failed", async () => {
  await failuresOf(createUser(ports, asked({ name: "" }, "key-1")));
  expect(await done(createUser(ports, asked({ name: "Ada" }, "key-1")))).toMatchObject({
    name: "Ada",
  });
});

it("forgets a key after seven days, whether or not its item has vanished", async () => {
  const first = await done(createUser(ports, asked({ name: "Ada" }, "key-1")));
  ports.moveTo("2026-03-08T10:00:01Z");
  const later = await done(createUser(ports, asked({ name: "Grace" }, "key-1")));
  expect(later.id).not.toBe(first.id);
});
