import { endOfRequest, type ShiftRequest } from "../../../domain/oncall/shiftRequest.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { shiftRequest } from "./scheduleShapes.ts";

export const shiftRequestItem: Codec<ShiftRequest> = codec("shiftRequest", 1, shiftRequest);

/** The spans of a request never change, so its place does not either. */
export const shiftRequestPlacement = (request: ShiftRequest): Placement =>
  keys.shiftRequest(request.scheduleId, endOfRequest(request), request.id);
