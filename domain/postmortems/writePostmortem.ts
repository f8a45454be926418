import { type Facts, type Outcome, rejected } from "../decision.ts";
import { type EndedIncident, type Incident, isOpen } from "../incident.ts";
import type { DraftPostmortem, PostmortemCommand, RevisePostmortem } from "./commands.ts";
import { drafted } from "./draftedPostmortem.ts";
import { factsOf } from "./factsOf.ts";
import { kept, next, noted, type Step } from "./keepVersion.ts";
import { isTooLong } from "./limits.ts";
import type { Postmortem, PostmortemText, Section } from "./postmortem.ts";
import { approved, published, submitted } from "./reviewPostmortem.ts";
import { TOO_LONG } from "./validatePostmortem.ts";

/** What a person does to the postmortem of an incident. */
export function postmortemWritten(
  incident: Incident,
  command: PostmortemCommand,
  { postmortem }: Facts,
): Outcome {
  if (isOpen(incident))
    return rejected(
      "ILLEGAL_TRANSITION",
      `The incident is ${incident.status}; its postmortem is written once it is resolved.`,
    );
  if (command.type === "DraftPostmortem") return begun(incident, command, postmortem);
  if (!postmortem) return rejected("NOT_FOUND", "The incident has no postmortem; draft one.", "id");
  const { expectedPostmortem: expected = postmortem.version } = command;
  if (expected !== postmortem.version)
    return rejected(
      "VERSION_CONFLICT",
      `The postmortem is at version ${postmortem.version}, not ${expected}; read it again and decide anew.`,
      "expectedVersion",
    );
  switch (command.type) {
    case "RevisePostmortem":
      return revised({ incident, before: postmortem, command });
    case "SubmitPostmortem":
      return submitted({ incident, before: postmortem, command });
    case "ApprovePostmortem":
      return approved({ incident, before: postmortem, command });
    case "PublishPostmortem":
      return published({ incident, before: postmortem, command });
    default:
      return command satisfies never;
  }
}

function begun(
  incident: EndedIncident,
  { draft, actor, now }: DraftPostmortem,
  before: Postmortem | undefined,
): Outcome {
  if (before)
    return rejected("ILLEGAL_TRANSITION", `There is one already, ${before.status}; edit that one.`);
  if (!draft) return rejected("ILLEGAL_TRANSITION", "It was resolved just now; ask again.");
  return drafted(incident, { draft, actor, now });
}

/** Another text has to be approved anew; one that is published stays so, and says that it was amended. */
function revised({ incident, before, command }: Step<RevisePostmortem>): Outcome {
  const { changes, author, note } = command;
  const isPublished = before.status === "PUBLISHED";
  const sections = changedSections(before.text, changes);
  if (sections.length === 0 && !author)
    return rejected("INVALID", "Nothing of it would be another than it is.");
  if (isPublished && !note)
    return rejected("INVALID", "It is published: say in `note` why it is amended.", "note");
  const text = { ...before.text, ...changes };
  if (isTooLong(text)) return rejected("INVALID", TOO_LONG);
  const after = next(before, command, isPublished ? "AMENDED" : "REVISED");
  return kept(incident, {
    before,
    after: {
      ...{ ...after, text, facts: factsOf(incident), ...(author && { author }) },
      ...(sections.length > 0 && !isPublished && { approvals: [] }),
    },
    event: {
      ...{ type: "PostmortemRevised", version: after.version, sections },
      ...{ ...(isPublished && { amends: true }), ...noted(command) },
    },
  });
}

const changedSections = (before: PostmortemText, changes: Partial<PostmortemText>): Section[] =>
  (Object.keys(changes) as Section[]).filter(
    (section) => JSON.stringify(changes[section]) !== JSON.stringify(before[section]),
  );
