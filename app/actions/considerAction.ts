import { execute } from "../execute.ts";
import type { ActionRequest, ActPorts } from "./ports.ts";
import { readinessOf } from "./readinessOf.ts";

type Consider = Extract<ActionRequest, { kind: "CONSIDER" }>;

/** Has the step that the run has come to act by itself, if it is meant to for such an incident. */
export async function considerAction(
  ports: ActPorts,
  { incidentId, seq }: Consider,
): Promise<void> {
  const { store, config, playbooks, clock } = ports;
  const { incident, run } = await store.load(incidentId, { run: true });
  if (!incident || !run) return;
  const playbook = await playbooks.playbook(run.playbook.id, run.playbook.version);
  const action = playbook?.steps.find(({ key }) => key === run.current)?.action;
  if (!playbook || !action?.automatic) return;
  const settings = (await config.actionSettings()).value;
  const [readiness, service] = await Promise.all([
    readinessOf(ports, action, settings),
    config.service(incident.serviceId),
  ]);
  await execute(ports, {
    incidentId,
    message: `automatic#${incidentId}#${seq}`,
    command: {
      ...{ type: "RunAutomatically", actor: "tocsin", now: clock.now() },
      ...{ playbook, key: run.current, readiness, allowed: settings.automatic },
      ...(service && { serviceName: service.name }),
    },
  });
}
