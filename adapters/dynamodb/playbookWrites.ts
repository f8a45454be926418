import type { ConfigEdit } from "../../app/configure/ports.ts";
import { guarded, object } from "./guards.ts";
import { playbookItem, playbookPlacement, playbookVersionPlacement } from "./items/playbook.ts";
import { proposalItem, proposalPlacement } from "./items/playbookProposal.ts";
import { MUST_NOT_EXIST } from "./table.ts";
import type { GuardedWrite } from "./uses.ts";

type PlaybookEdit = Extract<ConfigEdit, { readonly kind: "playbook" | "playbookProposal" }>;

/** The first edit of a playbook that came with the product finds nothing there. */
export function writesOfPlaybook(edit: PlaybookEdit): [GuardedWrite, ...GuardedWrite[]] {
  if (edit.kind === "playbookProposal")
    return [object(edit, proposalItem.encode(edit.after, proposalPlacement(edit.after)))];
  return [
    object(edit, playbookItem.encode(edit.after, playbookPlacement(edit.after))),
    guarded(playbookItem.encode(edit.after, playbookVersionPlacement(edit.after)), MUST_NOT_EXIST),
  ];
}
