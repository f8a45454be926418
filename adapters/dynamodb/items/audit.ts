import * as z from "zod";
import type { AuditEntry } from "../../../domain/audit.ts";
import { type Codec, codec } from "./codec.ts";
import { instant } from "./shapes.ts";

const shape: z.ZodType<AuditEntry> = z.object({
  id: z.string(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  from: z.exactOptional(z.unknown()),
  to: z.exactOptional(z.unknown()),
});

export const auditItem: Codec<AuditEntry> = codec("audit", 1, shape);
