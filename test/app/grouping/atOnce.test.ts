import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isOpen } from "../../../domain/incident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { GroupedService } from "../../support/groupedService.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const said = fc.record({
  does: fc.constantFrom("FIRE", "FIRE", "CLEAR"),
  key: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
});
const burst = fc.array(said, { minLength: 4, maxLength: 14 });

it("whatever fires and clears at the same moment, no key is lost and one incident at the most stays open", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(burst, { minLength: 1, maxLength: 3 }), async (bursts) => {
      const service = await GroupedService.on(await engine.createTable());
      const fired = new Set<string>();
      for (const all of bursts) {
        const one = ({ does, key }: (typeof all)[number]) =>
          does === "FIRE" ? service.fires(key) : service.clears(key);
        await Promise.all(all.map(one));
        for (const { does, key } of all) if (does === "FIRE") fired.add(key);
      }
      const ids = service.incidents();
      for (const id of ids) await service.tallies(id);
      const stories = await Promise.all(ids.map((id) => storyOf(service, id)));
      const kept = stories.flatMap(({ keys }) => Object.keys(keys));

      expect(new Set(kept)).toEqual(fired);
      expect(stories.filter((story) => story.isOpen).length).toBeLessThanOrEqual(1);
      for (const { keys, counted, isOpen: open } of stories) {
        const firing = Object.values(keys).filter((state) => state === "FIRING").length;
        expect([counted, open]).toEqual([firing, firing > 0]);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

const storyOf = async (service: GroupedService, id: string) => ({
  isOpen: isOpen(await service.incident(id)),
  keys: await service.keys(id),
  counted: await service.firing(id),
});
