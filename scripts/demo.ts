/** The story of a model version that breaks accuracy, told through the real HTTP endpoints on a moved clock. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "../local/startHost.ts";
import { apiOf, foundTeam } from "../test/support/api.ts";
import { startReceiver } from "../test/support/receiver.ts";
import { storyOf } from "./demo/story.ts";
import { printMetrics, printTimeline, say, sayPages, shouldBe } from "./demo/telling.ts";

const MINUTE = 60_000;

const dir = await mkdtemp(join(tmpdir(), "tocsin-demo-"));
const pager = await startReceiver();
const clock = { startAt: Date.parse("2026-03-02T09:45:00Z") };
const host = await startHost({ dir, port: 0, quiet: true, clock });

try {
  const api = apiOf(host);
  const team = await foundTeam(api, pager.url, "fraud-scoring-eu");
  const story = storyOf({ api, team, baseUrl: host.baseUrl });
  for (const chapter of story.chapters) {
    await host.advance(chapter.minutesLater * MINUTE);
    say(host.now(), chapter.text);
    await chapter.happens?.();
    await host.settled();
    shouldBe("pages so far", sayPages(host.now(), pager.received), chapter.pagesSoFar);
  }
  shouldBe("the incident is", await printTimeline(api, await story.incidentId()), "RESOLVED");
  await printMetrics(api, team.serviceId);
  console.log("\nEverything went as it should.");
} catch (error) {
  console.error(
    `\nThe story went wrong: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  await host.stop();
  await pager.stop();
  await rm(dir, { recursive: true, force: true });
}
