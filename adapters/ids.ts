import { randomBytes } from "node:crypto";
import { ulid } from "ulid";
import type { Ids } from "../app/ports.ts";
import { SERVICE_ID_LENGTH, spelled } from "../domain/integrationKey.ts";

export const ids: Ids = {
  next: (prefix) => `${prefix}_${ulid().toLowerCase()}`,
  nextService: () => spelled(randomBytes(SERVICE_ID_LENGTH)),
};
