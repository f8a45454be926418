import type { HostOptions } from "../../local/host.ts";
import { foundPolicy, foundService, wantNoRoles } from "./api.ts";
import { startTestHost, type TestHost } from "./testHost.ts";

export type Name = "ada" | "grace" | "joan";
/** A host with three people, each paged at a path of their own name. */
export interface OnCallHost extends TestHost {
  readonly ids: Readonly<Record<Name, string>>;
  /** Pages about incidents since the last call: `ada: IncidentOpened`. */
  newPages(): string[];
  /** A schedule with one layer of weekly turns from now on. */
  schedule(name: string, layer: object): Promise<string>;
  /** Declares a SEV1 on a service of its own with these steps; answers with the incident's id. */
  declare(steps: readonly object[], policy?: object): Promise<string>;
  /** The same on a service that is there. */
  declareOn(serviceId: string, severity?: string): Promise<string>;
  service(steps: readonly object[], policy?: object): Promise<string>;
  act(mutation: string, id: string, rest?: object): Promise<void>;
  kinds(id: string): Promise<string[]>;
  /** Ends whatever is open, so that nothing of it is heard any more. */
  resolveAll(): Promise<void>;
  now(): string;
}

const ABOUT_SCHEDULES = /: (Schedule|Override|Handoff|Coverage(?!Gap)|ShiftRequest)/;

interface Options extends Partial<HostOptions> {
  /** As the severity table comes. */
  readonly wantsRoles?: boolean;
}

export async function startOnCallHost({
  wantsRoles = false,
  ...options
}: Options = {}): Promise<OnCallHost> {
  const system = await startTestHost(options);
  const { api, host } = system;
  const person = async (name: Name, timeZone: string) => {
    const url = `${system.pager.url}/${name}`;
    await api.mutate(
      "createChannel",
      { name: `hook-${name}`, kind: "WEBHOOK", url },
      "channel { name }",
    );
    const { user } = await api.mutate<{ user: { id: string } }>(
      "createUser",
      { name, contacts: [`hook-${name}`], timeZone },
      "user { id }",
    );
    return user.id;
  };
  const ids = {
    ada: await person("ada", "UTC"),
    grace: await person("grace", "UTC"),
    joan: await person("joan", "Asia/Tokyo"),
  };
  if (!wantsRoles) await wantNoRoles(api);
  let seen = 0;
  let made = 0;
  const service = async (steps: readonly object[], policy: object = {}) => {
    const name = `service ${++made}`;
    const escalationPolicyId = await foundPolicy(api, name, steps, policy);
    return (await foundService(api, { name, escalationPolicyId })).serviceId;
  };
  const declareOn = async (serviceId: string, severity = "SEV1") => {
    const { incident } = await api.mutate<{ incident: { id: string } }>(
      "declareIncident",
      { serviceId, title: "Accuracy dropped", severity },
      "incident { id }",
    );
    await host.settled();
    return incident.id;
  };
  return {
    ...system,
    ids,
    service,
    declareOn,
    declare: async (steps, policy) => declareOn(await service(steps, policy)),
    newPages: () => {
      const all = system.pages();
      const pages = all.slice(seen).filter((page) => !ABOUT_SCHEDULES.test(page));
      seen = all.length;
      return pages;
    },
    schedule: async (name, layer) => {
      const start = new Date(host.now()).toISOString();
      const turn = { unit: "WEEKS", count: 1 };
      const { schedule } = await api.mutate<{ schedule: { id: string } }>(
        "createSchedule",
        { name, timeZone: "UTC", layers: [{ name: "Primary", start, turn, ...layer }] },
        "schedule { id }",
      );
      return schedule.id;
    },
    act: async (mutation, id, rest = {}) => {
      await api.mutate(mutation, { id, ...rest }, "incident { id }");
      await host.settled();
    },
    kinds: async (id) => {
      const { incident } = await api.query<{
        incident: { timeline: { nodes: { kind: string }[] } };
      }>(`{ incident(id: "${id}") { timeline { nodes { kind } } } }`);
      return incident.timeline.nodes
        .map(({ kind }) => kind)
        .filter((kind) => kind !== "DeliverySettled");
    },
    resolveAll: async () => {
      const { incidents } = await api.query<{ incidents: { nodes: { id: string }[] } }>(
        "{ incidents(filter: { open: true }) { nodes { id } } }",
      );
      for (const { id } of incidents.nodes)
        await api.mutate("resolveIncident", { id }, "incident { id }");
      await host.settled();
    },
    now: () => new Date(host.now()).toISOString(),
  };
}
