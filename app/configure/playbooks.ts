import type { Playbook } from "../../domain/playbooks/playbook.ts";
import { attempt, change } from "./attempt.ts";
import { type PlaybookFields, type PlaybookStepInput, playbookVerdict } from "./playbookVerdict.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, notFound } from "./request.ts";

export interface CreatePlaybookInput extends PlaybookFields {
  readonly name: string;
  readonly steps: readonly PlaybookStepInput[];
}

export function createPlaybook(
  ports: ConfigurePorts,
  request: ConfigRequest<CreatePlaybookInput>,
): Promise<ConfigResult<Playbook>> {
  const id = ports.ids.next("pbk");
  return attempt(ports, request, {
    action: "createPlaybook",
    subject: id,
    decide: () => playbookVerdict(ports, { id, fields: request.input }),
    recall: (known) => ports.playbooks.playbook(known),
  });
}

export interface UpdatePlaybookInput extends PlaybookFields {
  readonly id: string;
}

/** Makes the next version; runs that are under way go on with theirs. */
export function updatePlaybook(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdatePlaybookInput>,
): Promise<ConfigResult<Playbook>> {
  const { input, expectedVersion } = request;
  return attempt(ports, request, {
    action: "updatePlaybook",
    subject: input.id,
    decide: async () => {
      const before = await ports.playbooks.playbook(input.id);
      if (!before) return failed(notFound(`playbook ${input.id}`, "id"));
      const stale = staleness(before, expectedVersion);
      if (stale.length > 0) return failed(...stale);
      return playbookVerdict(ports, { id: before.id, before, fields: input });
    },
    recall: (known) => ports.playbooks.playbook(known),
  });
}

export interface RetirePlaybookInput {
  readonly id: string;
  /** False: it is chosen again. */
  readonly retired: boolean;
}

/** A retired playbook is kept, and chosen for no incident. */
export function retirePlaybook(
  ports: ConfigurePorts,
  request: ConfigRequest<RetirePlaybookInput>,
): Promise<ConfigResult<Playbook>> {
  const { id, retired } = request.input;
  return attempt(ports, request, {
    action: "retirePlaybook",
    subject: "playbooks",
    decide: async () => {
      const playbook = await ports.playbooks.playbook(id);
      if (!playbook) return failed(notFound(`playbook ${id}`, "id"));
      const before = await ports.playbooks.index();
      const others = before.value.retired.filter((one) => one !== id);
      const value = { ...before.value, retired: retired ? [...others, id] : others };
      const after = { version: before.version + 1, value };
      return change(playbook, { kind: "playbookIndex", before, after });
    },
    recall: () => ports.playbooks.playbook(id),
  });
}
