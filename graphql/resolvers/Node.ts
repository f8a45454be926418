import type { NodeResolvers } from "../generated/types.ts";

type NodeModel = Parameters<NonNullable<NodeResolvers["__resolveType"]>>[0];

/** Each of the types has a field that no other has. */
export const Node = {
  __resolveType: (
    object: NodeModel,
  ):
    | "ActionItem"
    | "Incident"
    | "User"
    | "EscalationPolicy"
    | "Heartbeat"
    | "Schedule"
    | "Service"
    | "Team" => {
    if ("dueOn" in object) return "ActionItem";
    if ("status" in object) return "Incident";
    if ("contacts" in object) return "User";
    if ("overrides" in object) return "Schedule";
    if ("pulse" in object) return "Heartbeat";
    if ("memberIds" in object) return "Team";
    return "steps" in object ? "EscalationPolicy" : "Service";
  },
};
