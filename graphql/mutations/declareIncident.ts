import { declareIncident as declare } from "../../app/declareIncident.ts";
import { invalidInput } from "../errors.ts";
import { flawsOfTexts } from "../flawsOfTexts.ts";
import type { DeclareIncidentInput, MutationResolvers } from "../generated/types.ts";
import { idempotencyOf } from "../idempotencyOf.ts";
import { answerOf, saidBy, withoutNulls } from "./act.ts";
import { severityIn } from "./severityIn.ts";

export const declareIncident: NonNullable<MutationResolvers["declareIncident"]> = async (
  _,
  { input },
  context,
) => {
  const severity = severityIn(input.severity);
  const flaws = [
    ...flawsOfTexts(input),
    ...flawsOfDrill(input),
    ...(typeof severity === "string" ? [] : [severity]),
  ];
  if (typeof severity !== "string" || flaws.length > 0) return { userErrors: flaws };
  const { actor, ports } = context;
  const outcome = await declare(ports, {
    serviceId: input.serviceId,
    declare: {
      type: "Declare",
      severity,
      ...(await saidBy(context)),
      ...wordsOf(input),
      ...marksOf(input),
    },
    ...idempotencyOf({ actor, mutation: "declareIncident", input: withoutNulls(input) }),
  });
  return answerOf(context, outcome);
};

/** A monitor that fires under a drill's key would be taken for a part of the drill. */
const flawsOfDrill = ({ drill, dedupKey }: DeclareIncidentInput) =>
  drill && dedupKey ? [invalidInput("A drill has no key of a monitor.", "dedupKey")] : [];

const wordsOf = ({ title, description, category, drill, dedupKey }: DeclareIncidentInput) => ({
  title: title.trim(),
  drill: drill ?? false,
  ...(description && { description }),
  ...(category && { category }),
  ...(dedupKey && { dedupKey }),
});

const marksOf = ({ startedAt, detectedAt }: DeclareIncidentInput) => ({
  ...(typeof startedAt === "number" && { startedAt }),
  ...(typeof detectedAt === "number" && { detectedAt }),
});
