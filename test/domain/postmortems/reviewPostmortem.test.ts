import { expect, it } from "vitest";
import { decide } from "../../../domain/decide.ts";
import type { PostmortemCommand } from "../../../domain/postmortems/commands.ts";
import type { Postmortem } from "../../../domain/postmortems/postmortem.ts";
import { command, facts, incidentIn } from "../../support/incidents.ts";
import { accuracyPostmortem } from "../../support/postmortems.ts";

/** What a command makes of it: the version that follows, or why there is none. */
function written(next: PostmortemCommand, changes: Partial<Postmortem> = {}): Postmortem | string {
  const postmortem = { ...accuracyPostmortem, ...changes };
  const decision = decide(incidentIn("RESOLVED"), next, { ...facts, postmortem });
  if (decision.kind === "rejected") return `${decision.code}: ${decision.message}`;
  if (decision.kind === "ignored") return decision.reason;
  return decision.postmortem?.after ?? "nothing";
}
const revise = (changes: Partial<Postmortem["text"]>, rest: object = {}) =>
  command("RevisePostmortem", "17:00", { changes, ...rest });

it("another text has to be approved anew", () => {
  expect(written(revise({ usersAffected: "Two." }))).toMatchObject({
    ...{ version: 3, status: "IN_REVIEW", step: "REVISED", approvals: [] },
    reviewers: [{ name: "Grace" }],
  });
});

it("another author alone leaves the approvals as they are", () => {
  const author = { name: "Joan", userId: "usr_joan" };
  expect(written(revise({}, { author }))).toMatchObject({
    author,
    approvals: [{ by: { name: "Grace" } }],
  });
});

it.each([
  [
    "the text that it has already",
    revise({ usersAffected: "About 1,200 payments." }),
    {},
    "INVALID",
  ],
  [
    "a version that is not the newest",
    revise({ title: "x" }, { expectedPostmortem: 1 }),
    {},
    "VERSION_CONFLICT",
  ],
  [
    "a draft that nobody has submitted",
    command("PublishPostmortem", "17:00", { actionItems: [] }),
    { status: "DRAFT" },
    "ILLEGAL_TRANSITION",
  ],
  [
    "one that is published, a second time",
    command("PublishPostmortem", "17:00", { actionItems: [] }),
    { status: "PUBLISHED" },
    "ILLEGAL_TRANSITION",
  ],
  [
    "an approval of a stranger",
    command("ApprovePostmortem", "17:00", { by: { id: "usr_eve", name: "Eve" } }),
    {},
    "INVALID",
  ],
  [
    "a text that says nothing of what is asked",
    command("PublishPostmortem", "17:00", { actionItems: [] }),
    { text: { ...accuracyPostmortem.text, rootCause: " " } },
    "INVALID",
  ],
] as const)("%s is refused", (_, next, changes, code) => {
  expect(written(next, changes)).toMatch(code);
});

it("submitting it again keeps its reviewers, unless others are named", () => {
  const again = command("SubmitPostmortem", "17:00", {});
  const others = command("SubmitPostmortem", "17:00", { reviewers: [{ name: "Joan" }] });

  expect(written(again)).toMatchObject({ reviewers: [{ name: "Grace" }] });
  expect(written(others)).toMatchObject({ reviewers: [{ name: "Joan" }] });
});

it("many edits together make no more than one item holds", () => {
  const lines = Array.from({ length: 100 }, () => "日".repeat(300));

  expect(written(revise({ wentWell: lines, lessons: lines, wentWrong: lines }))).toBe(
    "INVALID: All of it has more than 200000 bytes.",
  );
});

it("its author is not one of its reviewers, who would wait for each other for ever", () => {
  const reviewers = [{ name: "Ada", userId: "usr_ada" }];

  expect(written(command("SubmitPostmortem", "17:00", { reviewers }))).toBe(
    "INVALID: Somebody else than its author reviews it.",
  );
});
