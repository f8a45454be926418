import { expect, it } from "vitest";
import { blamelessReview } from "../../../domain/postmortems/blamelessReview.ts";
import type { PostmortemText } from "../../../domain/postmortems/postmortem.ts";
import { accuracyPostmortem } from "../../support/postmortems.ts";

const KNOWN = ["Ada Lovelace", "Grace", "Will", "Jo"];
/** What the review finds, as `section: names, fault`. */
const found = (changes: Partial<PostmortemText>, known: readonly string[] = KNOWN) =>
  blamelessReview({ ...accuracyPostmortem.text, ...changes }, known).map(
    ({ section, names, fault }) => `${section}: ${names.join(" and ")}, ${fault}`,
  );

it("finds nothing in a text that speaks of the system", () => {
  expect(found({})).toEqual([]);
});

it.each([
  ["Grace forgot to pin the encoder.", "rootCause: Grace, forgot"],
  ["Ada should have looked at the canary.", "rootCause: Ada, should have"],
  [
    "It was a careless change by Ada Lovelace.",
    "rootCause: Ada Lovelace and Ada and Lovelace, careless",
  ],
  ["@joan.m broke the index.", "rootCause: @joan.m, broke"],
  ["Grace's mistake was v2.5.", "rootCause: Grace, mistake"],
  ["Grace failed to roll back in time.", "rootCause: Grace, failed to"],
  ["GRACE was asked. Grace didn't test v2.5.1 at all.", "rootCause: Grace, didn't test"],
])("finds: %s", (rootCause, finding) => {
  expect(found({ rootCause })).toEqual([finding]);
});

it.each([
  ["a person without a fault", "Grace rolled back to v2.4."],
  ["a fault without a person", "The deployment failed to start and broke the index."],
  ["the two in different sentences", "Grace was paged. The canary failed to show it."],
  ["a word that is a name in other capitals", "Nobody will know what broke."],
  ["a part of a word", "Graceful shutdown was broken by a mistake in the chart."],
  ["a name that is too short to tell", "Jo broke it."],
])("leaves %s alone", (_, rootCause) => {
  expect(found({ rootCause })).toEqual([]);
});

it("looks through every section, and says how to put it instead", () => {
  const timeline = [{ at: 0, text: "Grace deleted the partition." }];
  const [finding, ...others] = blamelessReview(
    { ...accuracyPostmortem.text, wentWrong: ["Will overlooked the alarm."], timeline },
    KNOWN,
  );

  expect(finding).toEqual({
    section: "wentWrong",
    sentence: "Will overlooked the alarm.",
    names: ["Will"],
    fault: "overlooked",
    suggestion:
      "What would have brought it to anybody's mind: a check in the pipeline, a step of the playbook, an alarm?",
  });
  expect(others.map(({ section }) => section)).toEqual(["timeline"]);
});
