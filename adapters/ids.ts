import { randomBytes } from "node:crypto";
import { ulid } from "ulid";
import type { Ids } from "../app/ports.ts";
import { spelled } from "../domain/integrationKey.ts";

const SERVICE_ID_LENGTH = 12;

export const ids: Ids = {
  next: (prefix) => `${prefix}_${ulid().toLowerCase()}`,
  nextService: () => spelled(randomBytes(SERVICE_ID_LENGTH)),
};
