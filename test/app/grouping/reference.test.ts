import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isOpen } from "../../../domain/incident.ts";
import { MINUTE, SECOND } from "../../../domain/time.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { GroupedService } from "../../support/groupedService.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

interface ModelIncident {
  readonly id: string;
  readonly first: string;
  readonly openedAt: number;
  isOpen: boolean;
  signals: number;
}

/** What grouping promises, said as plainly as it can be. */
class Model {
  readonly incidents: ModelIncident[] = [];
  readonly holders = new Map<string, { incident: ModelIncident; isFiring: boolean }>();

  fires(key: string, now: number, newId: string): void {
    const holder = this.holders.get(key);
    const last = this.incidents.at(-1);
    const takesKeys = last?.isOpen && now < last.openedAt + 10 * MINUTE;
    const incident = holder?.incident.isOpen
      ? holder.incident
      : takesKeys
        ? last
        : this.#open(key, now, newId);
    incident.signals += 1;
    this.holders.set(key, { incident, isFiring: true });
  }

  clears(key: string): void {
    const holder = this.holders.get(key);
    if (!holder) return;
    holder.isFiring = false;
    if (this.firingOf(holder.incident).length === 0) holder.incident.isOpen = false;
  }

  reopens(incident: ModelIncident): void {
    const holder = this.holders.get(incident.first);
    if (holder && holder.incident !== incident) {
      if (holder.incident.isOpen) return;
      this.holders.set(incident.first, { incident, isFiring: false });
    }
    incident.isOpen = true;
  }

  firingOf(incident: ModelIncident): string[] {
    const all = [...this.holders].filter(([, one]) => one.incident === incident && one.isFiring);
    return all.map(([key]) => key).sort();
  }

  #open(first: string, openedAt: number, id: string): ModelIncident {
    const incident = { id, first, openedAt, isOpen: true, signals: 0 };
    this.incidents.push(incident);
    return incident;
  }
}

type Step =
  | { readonly kind: "SAY"; readonly does: "FIRE" | "CLEAR"; readonly keys: readonly string[] }
  | { readonly kind: "ACT"; readonly does: "RESOLVE" | "REOPEN" | "TALLY"; readonly which: number }
  | { readonly kind: "WAIT"; readonly minutes: number };

const some = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("SAY" as const),
      does: fc.constantFrom("FIRE" as const, "CLEAR" as const),
      keys: some,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("ACT" as const),
      does: fc.constantFrom("RESOLVE" as const, "REOPEN" as const, "TALLY" as const),
      which: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("WAIT" as const), minutes: fc.constantFrom(2, 9) }),
  },
);

async function take(service: GroupedService, model: Model, one: Step): Promise<void> {
  service.now += SECOND;
  switch (one.kind) {
    case "WAIT":
      service.now += one.minutes * MINUTE;
      return;
    case "SAY":
      return say(service, model, one);
    case "ACT":
      return act(service, model, one);
  }
}

/** One message a key: how those of one message are ordered among each other is nobody's promise. */
async function say(
  service: GroupedService,
  model: Model,
  { does, keys }: Step & { kind: "SAY" },
): Promise<void> {
  for (const key of keys) {
    const [told = ""] = await (does === "FIRE" ? service.fires(key) : service.clears(key));
    if (does === "FIRE") model.fires(key, service.now, told.split(" ")[1] ?? "");
    else model.clears(key);
  }
}

async function act(
  service: GroupedService,
  model: Model,
  { does, which }: Step & { kind: "ACT" },
): Promise<void> {
  const incident = model.incidents[which];
  if (!incident) return;
  if (does === "TALLY") await service.tallies(incident.id);
  if (does === "RESOLVE") {
    await service.does(incident.id, { type: "Resolve", falseAlarm: false });
    incident.isOpen = false;
  }
  if (does === "REOPEN" && !incident.isOpen) {
    await service.does(incident.id, { type: "Reopen" });
    model.reopens(incident);
  }
}

const seen = async (service: GroupedService, { id }: ModelIncident) => {
  const keys = Object.entries(await service.keys(id));
  return {
    id,
    isOpen: isOpen(await service.incident(id)),
    signals: await service.signalCount(id),
    firing: keys.flatMap(([key, state]) => (state === "FIRING" ? [key] : [])).sort(),
    counted: await service.firing(id),
  };
};

it("whatever fires, clears, is resolved and reopened in whatever order is as the plain rules say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const service = await GroupedService.on(await engine.createTable());
      const model = new Model();
      for (const one of steps) await take(service, model, one);
      const found = await Promise.all(model.incidents.map((one) => seen(service, one)));
      expect(found).toEqual(
        model.incidents.map((one) => ({
          ...{ id: one.id, isOpen: one.isOpen, signals: one.signals },
          ...{ firing: model.firingOf(one), counted: model.firingOf(one).length },
        })),
      );
    }),
    { numRuns: 20 },
  );
}, 120_000);
