import { nameOf as actorName } from "../../nameOf.ts";
import type { OverrideAdded, OverrideEnded } from "../events.ts";
import type { NoticeText, Scene } from "./scene.ts";

export function overrideAddedText(scene: Scene<OverrideAdded>): NoticeText {
  const { event, actor, times } = scene;
  return {
    headline: "Override",
    lines: [whoInstead(scene), `When: ${times.span(event.override)}`],
    ...(actor !== "tocsin" && { next: `If that is wrong, talk to ${actorName(actor)}.` }),
  };
}

/** Whoever is told is on call by it, or would have been without it. */
function whoInstead({ event, reader, nameOf }: Scene<OverrideAdded>): string {
  const { userId, replaces } = event.override;
  if (userId === undefined) return "Nobody is on call then, on purpose.";
  if (reader === userId)
    return `You are on call${replaces === undefined ? "" : ` instead of ${nameOf(replaces)}`}.`;
  return `${nameOf(userId)} is on call${reader === undefined ? "" : " instead of you"}.`;
}

export function overrideEndedText(scene: Scene<OverrideEnded>): NoticeText {
  const { event, reader, times, nameOf } = scene;
  const { userId } = event.override;
  const whose = userId === undefined ? "that said nobody" : `of ${nameOf(userId)}`;
  return {
    headline: "Override over",
    lines: [
      reader !== undefined && reader === userId
        ? "The override that had you on call is over."
        : `The override ${whose} is over: turns count again.`,
      `It was: ${times.span(event.override)}`,
    ],
    next: "Look when you are on call.",
  };
}
