import { createHash } from "node:crypto";
import { setCommunication } from "../../app/configure/setCommunication.ts";
import type { Said } from "../../domain/commands.ts";
import type { UpdateCommand } from "../../domain/communication/commands.ts";
import { hasLeft, type Person } from "../../domain/user.ts";
import { communicationSettings } from "../communicationSettings.ts";
import type { GraphQLContext } from "../context.ts";
import type { MutationResolvers, UserError } from "../generated/types.ts";
import { idempotencyOf } from "../idempotencyOf.ts";
import { act } from "./act.ts";
import { configure } from "./configure.ts";

/** What others are told of an incident. */
export const updates: MutationResolvers = {
  draftIncidentUpdate: async (_, { input }, context) => {
    const { audience, stage } = input;
    const serviceName = await serviceNameOf(context, input.id);
    const updateId = newId(context, "draftIncidentUpdate", input);
    const wanted = { mutation: "draftIncidentUpdate", input, updateId };
    return tell(context, wanted, (said) => ({
      ...{ type: "DraftUpdate", ...said, updateId, audience, serviceName },
      ...(stage && { stage }),
      ...textsOf(input),
    }));
  },
  editIncidentUpdate: (_, { input }, context) => {
    const { updateId, version } = input;
    const wanted = { mutation: "editIncidentUpdate", input, updateId };
    return tell(context, wanted, (said) => ({
      ...{ type: "EditUpdate", ...said, updateId, version, ...textsOf(input) },
    }));
  },
  approveIncidentUpdate: async (_, { input }, context) => {
    const { updateId, version, capacity } = input;
    const wanted = { mutation: "approveIncidentUpdate", input, updateId };
    const caller = await context.person();
    return tell(context, wanted, (said) =>
      caller && hasLeft(caller, said.now)
        ? { code: "FORBIDDEN", message: `${caller.name} has left and approves nothing any more.` }
        : { type: "ApproveUpdate", ...said, updateId, version, capacity },
    );
  },
  sendIncidentUpdate: (_, { input }, context) => {
    const { updateId, version } = input;
    const wanted = { mutation: "sendIncidentUpdate", input, updateId };
    return tell(context, wanted, (said) => ({
      ...{ type: "SendUpdate", ...said, updateId },
      ...(typeof version === "number" && { version }),
    }));
  },
  setCommunication: async (_, { input }, context) => {
    const wanted = { mutation: "setCommunication", useCase: setCommunication, input };
    const { value, userErrors } = await configure(context, wanted);
    return { communication: value && communicationSettings(value), userErrors };
  },
};

interface Wanted {
  readonly mutation: string;
  readonly input: { readonly id: string; readonly idempotencyKey?: string | null | undefined };
  readonly updateId: string;
}

/** Nobody writes, approves or sends in another's name: `by` is the caller. */
async function tell(
  context: GraphQLContext,
  { mutation, input, updateId }: Wanted,
  command: (said: Said & { readonly by?: Person }) => UpdateCommand | UserError,
) {
  const answer = await act(context, {
    ...{ mutation, input, asksWho: true },
    command: (said, by) => command({ ...said, ...(by && { by }) }),
  });
  const record = answer.incident && (await context.loaders.record.load(answer.incident.id));
  return { ...answer, update: record?.updates.find(({ id }) => id === updateId) };
}

/** A request that comes again finds what it made: the id of a named request follows from its name. */
function newId({ actor, ports }: GraphQLContext, mutation: string, input: Wanted["input"]) {
  const { idempotency } = idempotencyOf({ actor, mutation, input });
  if (!idempotency) return ports.ids.next("upd");
  const name = `${idempotency.key}#${idempotency.inputHash}`;
  return `upd_${createHash("sha256").update(name).digest("hex").slice(0, 26)}`;
}

async function serviceNameOf({ loaders }: GraphQLContext, incidentId: string): Promise<string> {
  const incident = await loaders.incident.load(incidentId);
  const service = incident && (await loaders.service.load(incident.serviceId));
  return service?.name ?? "the service";
}

interface Texts {
  readonly headline?: string | null | undefined;
  readonly text?: string | null | undefined;
}
const textsOf = ({ headline, text }: Texts) => ({
  ...(typeof headline === "string" && { headline }),
  ...(typeof text === "string" && { text }),
});
