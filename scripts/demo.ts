/** The story of a model version that breaks accuracy, from the rollout to the postmortem, told through the real endpoints on a moved clock. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "../local/startHost.ts";
import { apiOf } from "../test/support/api.ts";
import { startReceiver } from "../test/support/receiver.ts";
import { gatherCast } from "./demo/cast.ts";
import { chaptersOfLearning } from "./demo/learning.ts";
import { chaptersOfResponse } from "./demo/response.ts";
import {
  printMetrics,
  printPostmortem,
  printTimeline,
  say,
  sayMessages,
  shouldBe,
} from "./demo/telling.ts";
import { incidentOf } from "./demo/world.ts";

const MINUTE = 60_000;

const dir = await mkdtemp(join(tmpdir(), "tocsin-demo-"));
const pager = await startReceiver();
const platform = await startReceiver(() => ({ status: 200, body: "fraud-scoring serves v2.4" }));
const clock = { startAt: Date.parse("2026-03-02T09:45:00Z") };
const host = await startHost({ dir, port: 0, quiet: true, clock });

try {
  const api = apiOf(host);
  const cast = await gatherCast({ host, api, pagerUrl: pager.url, platformUrl: platform.url });
  const world = { api, cast, baseUrl: host.baseUrl, asked: platform.received };
  const story = [...chaptersOfResponse(world), ...chaptersOfLearning(world)];
  for (const { minutesLater, text, happens, messages = 0 } of story) {
    await host.advance(minutesLater * MINUTE);
    say(host.now(), text);
    await happens?.();
    await host.settled();
    shouldBe("messages", sayMessages(host.now(), pager.received), messages);
  }
  const id = await incidentOf(world);
  shouldBe("the incident is", await printTimeline(api, id), "CLOSED");
  await printMetrics(api, cast.serviceId);
  shouldBe("the postmortem is", await printPostmortem(api, id), "PUBLISHED");
  console.log("\nEverything went as it should.");
} catch (error) {
  console.error(
    `\nThe story went wrong: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  await host.stop();
  await pager.stop();
  await platform.stop();
  await rm(dir, { recursive: true, force: true });
}
