import { flawsOfText } from "../../domain/flaw.ts";
import { type Doer, doerOf } from "../../domain/playbooks/actions/actionRun.ts";
import type { PlaybookRun } from "../../domain/playbooks/playbookRun.ts";
import { learnedFrom } from "../../domain/playbooks/proposals/learnedFrom.ts";
import type { OpenProposal, PlaybookProposal } from "../../domain/playbooks/proposals/proposal.ts";
import type { Person } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { type PlaybookFields, playbookVerdict } from "./playbookVerdict.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  type Failed,
  failed,
  failure,
  invalid,
  type Maybe,
  notFound,
} from "./request.ts";

const LONGEST_REASON = 4_000;

export interface ProposeInput {
  readonly reason: string;
  /** What shall be otherwise than it is and than the run has shown. */
  readonly changes?: Maybe<Pick<PlaybookFields, "summary" | "steps">>;
}
/** What a proposal is drafted from: an incident's run, as it is now. */
export interface Evidence {
  readonly incidentId: string;
  readonly serviceId: string;
  readonly run?: PlaybookRun | undefined;
  /** Who proposes. */
  readonly by?: Person | undefined;
}

/** Drafts the next version of a playbook from a run of it; nothing changes until it is accepted. */
export function proposePlaybookChange(
  ports: ConfigurePorts,
  request: ConfigRequest<ProposeInput>,
  evidence: Evidence,
): Promise<ConfigResult<PlaybookProposal>> {
  const id = ports.ids.next("prp");
  return attempt<PlaybookProposal>(ports, request, {
    action: "proposePlaybookChange",
    subject: id,
    decide: () => drafted(ports, request, { ...evidence, id }),
    recall: (known) => ports.playbooks.proposal(known),
  });
}

async function drafted(
  ports: ConfigurePorts,
  { input, actor }: ConfigRequest<ProposeInput>,
  { id, incidentId, serviceId, run, by }: Evidence & { readonly id: string },
): Promise<Verdict<PlaybookProposal>> {
  const flaws = flawsOfText(input.reason, LONGEST_REASON, "reason");
  if (flaws.length > 0) return invalid(flaws);
  const before = run && (await ports.playbooks.playbook(run.playbook.id));
  if (!before) return failed(failure("NOT_FOUND", "The incident has no playbook.", ["incidentId"]));
  const learned = learnedFrom(before.steps, run, incidentId);
  const { summary, steps } = input.changes ?? {};
  if (learned.findings.length === 0 && !summary && !steps)
    return failed(
      failure("INVALID", "The run shows nothing new; say what to change.", ["changes"]),
    );
  const fields = { steps: steps ?? learned.steps, ...(summary && { summary }) };
  const verdict = await playbookVerdict(ports, { id: before.id, before, fields });
  if (verdict.kind === "failed") return verdict;
  const { value: next } = verdict;
  const after: OpenProposal = {
    ...{ id, version: 1, state: "OPEN", incidentId, serviceId, reason: input.reason.trim() },
    playbook: { id: before.id, version: before.version, name: before.name },
    ...{ findings: learned.findings, summary: next.summary, steps: next.steps },
    ...{ proposedBy: doerOf(actor, by), proposedAt: ports.clock.now() },
  };
  return change<PlaybookProposal>(after, { kind: "playbookProposal", after });
}

export interface AcceptInput {
  readonly id: string;
}
export interface DeclineInput {
  readonly id: string;
  readonly reason: string;
}

/** A manager takes it over: it becomes the next version. */
export function acceptPlaybookChange(
  ports: ConfigurePorts,
  request: ConfigRequest<AcceptInput>,
  by?: Person,
): Promise<ConfigResult<PlaybookProposal>> {
  const decide = async (before: OpenProposal, doer: Doer): Promise<Verdict<PlaybookProposal>> => {
    const present = await ports.playbooks.playbook(before.playbook.id);
    if (present?.version !== before.playbook.version)
      return failed(
        failure(
          "VERSION_CONFLICT",
          `The playbook is at version ${present?.version} by now, and this changes ${before.playbook.version}: propose it anew.`,
          ["id"],
        ),
      );
    const { summary, steps } = before;
    const fields = { summary, steps };
    const verdict = await playbookVerdict(ports, { id: present.id, before: present, fields });
    if (verdict.kind === "failed") return verdict;
    const after: PlaybookProposal = {
      ...{ ...before, version: before.version + 1, state: "ACCEPTED" },
      ...{ decidedBy: doer, decidedAt: ports.clock.now(), became: verdict.value.version },
    };
    return change(after, { kind: "playbookProposal", before, after }, ...verdict.edits);
  };
  return decided(ports, request, { action: "acceptPlaybookChange", by, decide });
}

/** A manager says why it is not taken over. */
export function declinePlaybookChange(
  ports: ConfigurePorts,
  request: ConfigRequest<DeclineInput>,
  by?: Person,
): Promise<ConfigResult<PlaybookProposal>> {
  const decide = async (before: OpenProposal, doer: Doer): Promise<Verdict<PlaybookProposal>> => {
    const flaws = flawsOfText(request.input.reason, LONGEST_REASON, "reason");
    if (flaws.length > 0) return invalid(flaws);
    const after: PlaybookProposal = {
      ...{ ...before, version: before.version + 1, state: "DECLINED" },
      ...{ decidedBy: doer, decidedAt: ports.clock.now(), why: request.input.reason.trim() },
    };
    return change(after, { kind: "playbookProposal", before, after });
  };
  return decided(ports, request, { action: "declinePlaybookChange", by, decide });
}

interface Deciding {
  readonly action: string;
  readonly by: Person | undefined;
  decide(before: OpenProposal, doer: Doer): Promise<Verdict<PlaybookProposal>>;
}

function decided(
  ports: ConfigurePorts,
  request: ConfigRequest<AcceptInput>,
  { action, by, decide }: Deciding,
): Promise<ConfigResult<PlaybookProposal>> {
  const { input, expectedVersion, actor } = request;
  return attempt<PlaybookProposal>(ports, request, {
    action,
    subject: input.id,
    decide: async () => {
      const before = await ports.playbooks.proposal(input.id);
      if (!before) return failed(notFound(`proposal ${input.id}`, "id"));
      const stale = staleness(before, expectedVersion);
      if (stale.length > 0) return failed(...stale);
      if (before.state !== "OPEN")
        return failed(failure("INVALID", `It is ${before.state} already.`, ["id"]));
      return (await forbidden(ports, before, by)) ?? decide(before, doerOf(actor, by));
    },
    recall: (known) => ports.playbooks.proposal(known),
  });
}

/** Managers of the team of the incident's service decide; where there are none, anybody. */
async function forbidden(
  { config }: ConfigurePorts,
  { serviceId }: Pick<OpenProposal, "serviceId">,
  by: Person | undefined,
): Promise<Failed | undefined> {
  const teamId = (await config.service(serviceId))?.teamId;
  const team = teamId === undefined ? undefined : (await config.teams([teamId])).get(teamId);
  if (!team || team.managerIds.length === 0) return undefined;
  if (by && team.managerIds.includes(by.id)) return undefined;
  return failed(failure("FORBIDDEN", `Only a manager of the team "${team.name}" decides on it.`));
}
