import type { Playbook } from "../domain/playbooks/playbook.ts";
import type { PlaybookIndex } from "../domain/playbooks/playbookIndex.ts";
import type { PlaybookProposal } from "../domain/playbooks/proposals/proposal.ts";
import type { Setting } from "./configure/ports.ts";

/** Playbooks, those that come with the product among them. */
export interface PlaybookReader {
  index(): Promise<Setting<PlaybookIndex>>;
  /** As it is, or as it was in a version. */
  playbook(id: string, version?: number): Promise<Playbook | undefined>;
  proposal(id: string): Promise<PlaybookProposal | undefined>;
  /** Of a playbook, newest first; the list may lag a moment. */
  proposals(playbookId: string): Promise<readonly PlaybookProposal[]>;
}
