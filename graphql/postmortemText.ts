import type { PostmortemText, Section } from "../domain/postmortems/postmortem.ts";
import { tagsOf } from "../domain/postmortems/tags.ts";
import type { EditPostmortemInput } from "./generated/types.ts";

/** The sections that an input writes; null says what one that is left out says. */
export function textChanges(input: EditPostmortemInput): Partial<PostmortemText> {
  const { timeline, appendix, causeTags, factorTags } = input;
  const { title, summary, usersAffected, revenue, rootCause, noPreventionReason } = input;
  const { detection, resolution } = input;
  const { services, contributingFactors, wentWell, wentWrong, lessons } = input;
  return {
    ...given("title", title),
    ...given("summary", summary),
    ...given("usersAffected", usersAffected),
    ...given("services", services),
    ...given("revenue", revenue),
    ...given(
      "timeline",
      timeline?.toSorted((one, other) => one.at - other.at),
    ),
    ...given("rootCause", rootCause),
    ...given("contributingFactors", contributingFactors),
    ...given("detection", detection),
    ...given("resolution", resolution),
    ...given("wentWell", wentWell),
    ...given("wentWrong", wentWrong),
    ...given("lessons", lessons),
    ...given(
      "appendix",
      appendix?.map(({ text, href }) => ({ text, ...(href && { href }) })),
    ),
    ...given("causeTags", causeTags && tagsOf(causeTags)),
    ...given("factorTags", factorTags && tagsOf(factorTags)),
    ...given("noPreventionReason", noPreventionReason),
  };
}

const given = <F extends Section>(field: F, value: PostmortemText[F] | null | undefined) =>
  value === null || value === undefined ? {} : { [field]: value };
