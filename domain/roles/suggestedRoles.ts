import type { Category } from "../category.ts";
import type { Incident } from "../incident.ts";
import { holdersOfRole } from "./holders.ts";
import type { IncidentRole } from "./role.ts";

/** Which crafts each kind of trouble usually takes, the likeliest first. */
const CRAFTS: Readonly<Record<Category, readonly IncidentRole[]>> = {
  MODEL_PERFORMANCE: ["ML_ENGINEER", "DATA_ENGINEER"],
  DRIFT: ["ML_ENGINEER", "DATA_ENGINEER"],
  PREDICTION_SERVICE: ["DEVOPS_ENGINEER", "ML_ENGINEER"],
  LATENCY: ["DEVOPS_ENGINEER", "ML_ENGINEER"],
  FEATURE_PIPELINE: ["DATA_ENGINEER", "ML_ENGINEER"],
  TRAINING_PIPELINE: ["ML_ENGINEER", "DATA_ENGINEER"],
  DATA_QUALITY: ["DATA_ENGINEER", "QA"],
  RESOURCE_EXHAUSTION: ["DEVOPS_ENGINEER"],
  INFRASTRUCTURE: ["DEVOPS_ENGINEER"],
  CLOUD_PROVIDER: ["DEVOPS_ENGINEER"],
  SECURITY: ["SECURITY_SPECIALIST", "DEVOPS_ENGINEER"],
  OTHER: [],
};

/** Crafts that may be of use and that nobody brings yet. */
export const suggestedRoles = (
  incident: Pick<Incident, "category" | "roles">,
): readonly IncidentRole[] =>
  CRAFTS[incident.category].filter((role) => holdersOfRole(incident, role).length === 0);
