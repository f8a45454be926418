import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { TIME_LIMIT_SECONDS } from "../../../../domain/playbooks/actions/action.ts";
import { SHIPPED_PLAYBOOKS } from "../../../../domain/playbooks/generated/shipped.ts";
import { validatePlaybook } from "../../../../domain/playbooks/validatePlaybook.ts";
import { call } from "../call.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { ids, renamed } from "../refs.ts";
import { sorted } from "../texts.ts";
import { nextOf, type Playbook, playbook as shape } from "./playbookShape.ts";
import { services } from "./services.ts";

const node = z.looseObject({
  ...{ id: z.string(), version: z.int(), retired: z.boolean(), services: ids },
});
const SELECT = `id version retired name summary categories services { id } labels { name value } steps {
  key phase title instruction commands { label text } expectedMinutes question { text yes no } next
  action { label kind target input { name value } needsApproval timeLimitSeconds
    automatic { categories severities } } }`;

const inputOf = ({ services: serviceIds, ...rest }: Playbook) => ({ ...rest, serviceIds });

/** Those that come with Tocsin are in a file only once somebody has edited them. */
const isAsItCame = (playbook: Playbook): boolean =>
  SHIPPED_PLAYBOOKS.some(
    ({ name, summary, categories, labels, steps }) =>
      name === playbook.name &&
      isDeepStrictEqual(shape.parse({ name, summary, categories, labels, steps }), playbook),
  );

export const playbooks: Kind<Playbook> = {
  ...{ name: "playbooks", one: "playbook", shape },
  note: "# Those that came with Tocsin and are as they came are not here, nor are retired ones.",
  labelOf: ({ name }) => name,
  mapRefs: (playbook, rename) => ({
    ...playbook,
    services: sorted(renamed(rename, services).list(playbook.services, "services")),
  }),
  leanOf: ({ steps, ...rest }) =>
    leanValue(
      {
        ...rest,
        steps: steps.map((step, index) => ({
          ...step,
          next: step.next === nextOf(steps, index) ? null : step.next,
        })),
      },
      { needsApproval: false, timeLimitSeconds: TIME_LIMIT_SECONDS },
    ),
  flawsOf: (playbook) => inFile(validatePlaybook(planOf(playbook)), { serviceIds: "services" }),
  isAsItCame,
  isLeftOut: isAsItCame,
  left: "it is retired: retirePlaybook brings it back",
  read: async (api) =>
    (await api.list("playbooks", SELECT, node)).map(({ id, version, retired, ...rest }) => ({
      ...{ value: shape.parse(rest), id, version },
      ...(retired && { left: true }),
    })),
  create: call("createPlaybook", "playbook", inputOf),
  changes: [call("updatePlaybook", "playbook", inputOf)],
};

const planOf = ({ steps, ...rest }: Playbook) => ({
  ...{ ...inputOf({ steps, ...rest }), id: "", version: 0 },
  steps: steps.map(({ expectedMinutes, question, next, action, ...step }) => ({
    ...step,
    ...(expectedMinutes !== null && { expectedMinutes }),
    ...(question !== null && { question }),
    ...(next !== null && { next }),
    ...(action !== null && { action: actionOf(action) }),
  })),
});

const actionOf = ({ automatic, ...action }: NonNullable<Playbook["steps"][number]["action"]>) => ({
  ...action,
  ...(automatic !== null && { automatic }),
});
