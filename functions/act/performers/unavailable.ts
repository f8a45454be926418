import type { Performer } from "../../../app/actions/ports.ts";

export const unavailable: Performer = {
  isRepeatable: true,
  prepare: async () => ({ kind: "FINISHED", ending: "FAILED", output: "Not available yet." }),
  look: async () => undefined,
};
