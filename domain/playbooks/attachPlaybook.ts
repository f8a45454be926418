import type { AttachPlaybook, Command } from "../commands.ts";
import { type Draft, draft, type Facts, type Outcome, rejected } from "../decision.ts";
import type { NamedPlaybook } from "../events.ts";
import { type Incident, isOpen } from "../incident.ts";
import { choosePlaybook } from "./choosePlaybook.ts";
import type { PlaybookCard } from "./playbook.ts";
import { type AttachedPlaybook, newRun, refOf } from "./playbookRun.ts";

/** The playbook that fits comes with the opening, and with another category as long as no step has been taken. */
export function withPlaybook(given: Draft, command: Command, { playbooks = [] }: Facts): Draft {
  const { next, events } = given;
  const [first, ...rest] = events;
  if (first?.type !== "IncidentOpened" && first?.type !== "CategoryChanged") return given;
  if (next.playbook?.isBegun) return given;
  const card = choosePlaybook(playbooks, next);
  if (!card || isSame(card, next.playbook)) return given;
  const attached = attachedTo(next, card);
  const run = { after: newRun(card, attached.run, command.now) };
  return {
    ...given,
    next: { ...next, playbook: attached },
    events: [{ ...first, playbook: named(card) }, ...rest],
    run,
  };
}

/** A person chooses another one; the run before stays on record. */
export function attached(
  incident: Incident,
  { card, now }: AttachPlaybook,
  { run: before }: Facts,
): Outcome {
  if (!isOpen(incident))
    return rejected("ILLEGAL_TRANSITION", `The incident is ${incident.status}; reopen it first.`);
  if (isSame(card, incident.playbook))
    return rejected("INVALID", "It is the playbook of the incident already.", "playbookId");
  const playbook = attachedTo(incident, card);
  const after = newRun(card, playbook.run, now);
  return {
    ...draft({ ...incident, playbook }, { type: "PlaybookAttached", playbook: named(card) }),
    run: { after, ...(before && { before }) },
  };
}

const named = (card: PlaybookCard): NamedPlaybook => ({
  ...refOf(card),
  first: card.first.title,
  ...(card.first.acts && { acts: true }),
});

const isSame = (card: PlaybookCard, attachedNow: AttachedPlaybook | undefined): boolean =>
  card.id === attachedNow?.id && card.version === attachedNow.version;

const attachedTo = ({ playbook }: Incident, card: PlaybookCard): AttachedPlaybook => ({
  ...refOf(card),
  first: card.first,
  run: (playbook?.run ?? 0) + 1,
  isBegun: false,
});
