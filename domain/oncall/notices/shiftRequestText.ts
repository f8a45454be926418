import { nameOf as actorName } from "../../nameOf.ts";
import type { ShiftRequestChanged } from "../events.ts";
import type { NoticeText, Scene } from "./scene.ts";

export function shiftRequestText(scene: Scene<ShiftRequestChanged>): NoticeText {
  const { event, times } = scene;
  const { shift, inReturn, note } = event.request;
  const said = isAhead(scene) && event.request.moved ? moved(scene) : answer(scene);
  return {
    ...said,
    lines: [
      ...said.lines,
      `Shift: ${times.span(shift)}`,
      ...(inReturn ? [`In return: ${times.span(inReturn)}`] : []),
      ...(note === undefined ? [] : [`Note: ${note}`]),
    ],
  };
}

const isAhead = ({ event: { request } }: Scene<ShiftRequestChanged>): boolean =>
  request.status !== "DECLINED" && request.status !== "CANCELLED";

function moved(scene: Scene<ShiftRequestChanged>): NoticeText {
  const { id, status } = scene.event.request;
  const was = status === "OPEN" ? "asked for" : "agreed";
  return {
    headline: "Shift moved",
    lines: [sentence(`${shiftOf(scene)} has moved: what was ${was} is not all of it.`)],
    next: `Look who is on call then; if somebody is missing, call ${id} off and ask anew.`,
  };
}

function answer(scene: Scene<ShiftRequestChanged>): NoticeText {
  const { event, actor, reader, nameOf } = scene;
  const { id, requesterId, askedId, inReturn, status } = event.request;
  const kind = inReturn ? "Swap" : "Cover";
  const requester = reader === requesterId ? "you" : nameOf(requesterId);
  const taker = askedId === undefined ? "somebody" : reader === askedId ? "you" : nameOf(askedId);
  switch (status) {
    case "OPEN":
      return {
        headline: `${kind} asked for`,
        lines: [
          sentence(`${requester} asked ${taker} to ${inReturn ? "swap shifts" : "take a shift"}.`),
        ],
        next: `Accept or decline ${id}.`,
      };
    case "ACCEPTED":
      return {
        headline: `${kind} agreed`,
        lines: [sentence(`${taker} took on ${shiftOf(scene)}.`)],
        next: "The schedule has it; nothing is left to do.",
      };
    case "ASSIGNED":
      return {
        headline: "Shift assigned",
        lines: [sentence(`${taker} got ${shiftOf(scene)}, assigned by ${actorName(actor)}.`)],
        next: `If that cannot be, talk to ${actorName(actor)}.`,
      };
    case "DECLINED":
      return {
        headline: `${kind} declined`,
        lines: [sentence(`${taker} declined: the shift stays with ${requester}.`)],
        next: "Ask somebody else, or keep the shift.",
      };
    case "CANCELLED":
      return {
        headline: `${kind} called off`,
        lines: [`The request for ${shiftOf(scene)} was called off: turns count again.`],
        next: "Look when you are on call.",
      };
    default:
      return status satisfies never;
  }
}

const shiftOf = ({ event, reader, nameOf }: Scene<ShiftRequestChanged>): string =>
  reader === event.request.requesterId
    ? "your shift"
    : `the shift of ${nameOf(event.request.requesterId)}`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
