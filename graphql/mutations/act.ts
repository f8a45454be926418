import { execute, type Failure, type Outcome } from "../../app/execute.ts";
import type { Command, Said } from "../../domain/commands.ts";
import type { Incident } from "../../domain/incident.ts";
import type { Instant } from "../../domain/time.ts";
import type { Person } from "../../domain/user.ts";
import type { GraphQLContext } from "../context.ts";
import { userErrorOf } from "../errors.ts";
import { flawsOfTexts } from "../flawsOfTexts.ts";
import type { UserError } from "../generated/types.ts";
import { idempotencyOf } from "../idempotencyOf.ts";
import { forget } from "../loaders.ts";

export interface IncidentAnswer {
  readonly incident: Incident | undefined;
  readonly userErrors: readonly UserError[];
}

interface ActionInput {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly at?: Instant | null | undefined;
  readonly userId?: string | null | undefined;
}

export interface Action<Input extends ActionInput> {
  readonly mutation: string;
  readonly input: Input;
  /** The command that the input asks for, or why there is none; `by` where the action asks who does it. */
  command(said: Said, by?: Person): Command | UserError;
  /** Whether it matters which user acts: the one that the input names, else the caller. */
  readonly asksWho?: boolean;
}

/** One command of a person on an incident that exists. */
export async function act<Input extends ActionInput>(
  context: GraphQLContext,
  { mutation, input, command: commandFor, asksWho = false }: Action<Input>,
): Promise<IncidentAnswer> {
  const { actor, ports } = context;
  const flaws = flawsOfTexts(input);
  if (flaws.length > 0) return refused(context, input.id, flaws);
  const { id: incidentId, at, expectedVersion } = input;
  const who = asksWho ? await whoActs(context, input) : undefined;
  if (who && "code" in who) return refused(context, incidentId, [who]);
  const said = { ...(await saidBy(context)), ...(typeof at === "number" && { at }) };
  const command = commandFor(said, who);
  if ("code" in command) return refused(context, incidentId, [command]);
  const outcome = await execute(ports, {
    incidentId,
    command,
    ...(typeof expectedVersion === "number" && { expectedVersion }),
    ...idempotencyOf({ actor, mutation, input: withoutNulls(input) }),
  });
  forget(context.loaders, incidentId);
  return answerOf(context, outcome, incidentId);
}

/** What every command of the caller says. */
export async function saidBy({ actor, ports, person }: GraphQLContext): Promise<Said> {
  const caller = await person();
  return { actor, ...(caller && { actorName: caller.name }), now: ports.clock.now() };
}

/** The user that the input names, else the caller, who need not be one. */
async function whoActs(
  { loaders, person }: GraphQLContext,
  { userId }: ActionInput,
): Promise<Person | UserError | undefined> {
  const isNamed = typeof userId === "string";
  const user = isNamed ? await loaders.user.load(userId) : await person();
  if (user) return { id: user.id, name: user.name };
  if (!isNamed) return undefined;
  return { code: "NOT_FOUND", message: `There is no user ${userId}.`, path: ["input", "userId"] };
}

/** On an incident a field that is null says what one that is left out says. */
export const withoutNulls = (input: object): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));

/** The payload of an outcome; a refused command shows the incident that it left as it is. */
export async function answerOf(
  context: GraphQLContext,
  outcome: Outcome,
  incidentId?: string,
): Promise<IncidentAnswer> {
  if (outcome.kind !== "failed") return { incident: outcome.incident, userErrors: [] };
  const { failure } = outcome;
  return {
    incident: failure.incident ?? (await present(context, failure, incidentId)),
    userErrors: [userErrorOf(failure)],
  };
}

const present = async ({ loaders }: GraphQLContext, { code }: Failure, id: string | undefined) =>
  id === undefined || code === "NOT_FOUND" ? undefined : loaders.incident.load(id);

async function refused(
  { loaders }: GraphQLContext,
  id: string,
  userErrors: readonly UserError[],
): Promise<IncidentAnswer> {
  return { incident: await loaders.incident.load(id), userErrors };
}
