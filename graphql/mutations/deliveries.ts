import type { Delivery, DeliveryKey } from "../../domain/delivery.ts";
import { deliveryName, deliveryNamed } from "../../domain/deliveryName.ts";
import type { GraphQLContext } from "../context.ts";
import type { DeliveryActionInput, MutationResolvers } from "../generated/types.ts";
import { act, type IncidentAnswer } from "./act.ts";
import { noteOf } from "./noteOf.ts";

/** What a person has done again because a message did not arrive. */
export const deliveries: MutationResolvers = {
  retryDelivery: (_, { input }, context) =>
    again(context, { mutation: "retryDelivery", type: "RetryDelivery", input }),
  resendDelivery: (_, { input }, context) =>
    again(context, { mutation: "resendDelivery", type: "ResendDelivery", input }),
};

interface Asked {
  readonly mutation: string;
  readonly type: "RetryDelivery" | "ResendDelivery";
  readonly input: DeliveryActionInput;
}
interface DeliveryAnswer extends IncidentAnswer {
  readonly delivery?: Delivery | undefined;
}

async function again(
  context: GraphQLContext,
  { mutation, type, input }: Asked,
): Promise<DeliveryAnswer> {
  const { id: deliveryId, ...rest } = input;
  const key = deliveryNamed(deliveryId);
  if (!key) return unknown();
  const { incident, userErrors } = await act(context, {
    mutation,
    input: { ...rest, id: key.ownerId, deliveryId },
    command: (said) => ({ type, ...said, delivery: key, ...noteOf(input) }),
  });
  if (!incident) return { incident, userErrors };
  const named = await find(context, key);
  const isNew = userErrors.length === 0 && type === "ResendDelivery" && named?.again !== undefined;
  const delivery = isNew ? await find(context, { ...key, seq: named.again.seq }) : named;
  return { incident, userErrors, delivery };
}

async function find({ loaders }: GraphQLContext, key: DeliveryKey): Promise<Delivery | undefined> {
  const record = await loaders.record.load(key.ownerId);
  return record?.deliveries.find((one) => deliveryName(one) === deliveryName(key));
}

const unknown = (): DeliveryAnswer => ({
  incident: undefined,
  userErrors: [
    {
      code: "NOT_FOUND",
      message: "That is not the id of a delivery of an incident.",
      path: ["input", "id"],
    },
  ],
});
