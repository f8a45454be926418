import * as z from "zod";
import { CHANGE_KINDS, type ServiceChange } from "../../../domain/changes/serviceChange.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { instant, link } from "./shapes.ts";

// An item's own `kind` says what it is, so the change's stands aside.
type Stored = Omit<ServiceChange, "kind"> & { readonly changeKind: ServiceChange["kind"] };
const stored: Codec<Stored> = codec(
  "change",
  1,
  z.object({
    id: z.string(),
    serviceId: z.string(),
    // What was written before changes had a kind has none.
    changeKind: z.enum(CHANGE_KINDS).default("OTHER"),
    at: instant,
    recordedAt: instant,
    summary: z.string(),
    source: z.exactOptional(z.string()),
    details: z.record(z.string(), z.string()),
    links: z.array(link),
  }),
);

export const changeItem: Codec<ServiceChange> = {
  encode: ({ kind, ...change }, placement) =>
    stored.encode({ ...change, changeKind: kind }, placement),
  decode: (item) => {
    const { changeKind, ...change } = stored.decode(item);
    return { ...change, kind: changeKind };
  },
};

export const changePlacement = ({ serviceId, at, id }: ServiceChange): Placement => ({
  ...keys.change(serviceId, at, id),
});
