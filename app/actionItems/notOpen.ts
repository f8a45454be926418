import type { EndedActionItem } from "../../domain/actionItems/actionItem.ts";
import { type Failed, failed, failure } from "../configure/request.ts";

export const notOpen = ({ state }: EndedActionItem): Failed =>
  failed(failure("ILLEGAL_TRANSITION", `It is ${state}; reopen it first.`, ["id"]));
