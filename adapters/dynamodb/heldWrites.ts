import type { HeldSignal } from "../../domain/maintenance/heldSignal.ts";
import { keys } from "./keys.ts";
import type { Expression } from "./table.ts";

/** An alarm that got worse is another one to whoever has seen it before. */
export const isAsHeld = ({ id }: HeldSignal): Expression => ({
  text: "id = :held",
  values: { ":held": id },
});

/** Takes an alarm out of what is held; refused when it is not there as it was seen. */
export const releaseWrite = (held: HeldSignal) => ({
  delete: keys.held(held.serviceId, held.signal.dedupKey),
  condition: isAsHeld(held),
});
