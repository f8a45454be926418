import { nameOf as actorName } from "../../nameOf.ts";
import type { CoverageChecked, ScheduleChanged, ScheduleEvent } from "../events.ts";
import { handoffAheadText, handoffText } from "./handoffText.ts";
import { overrideAddedText, overrideEndedText } from "./overrideText.ts";
import { reportAcceptedText, reportCompletedText, reportOverdueText } from "./reportText.ts";
import type { NoticeText, Scene } from "./scene.ts";
import { shiftRequestText } from "./shiftRequestText.ts";

/** What whoever is told of an event reads. */
export function noticeText(scene: Scene<ScheduleEvent>): NoticeText {
  const { event } = scene;
  switch (event.type) {
    case "ScheduleCreated":
      return {
        headline: "New schedule",
        lines: ["You are on call now."],
        next: "See that your contacts reach you, and look whose turn it is after you.",
      };
    case "ScheduleChanged":
      return scheduleChangedText({ ...scene, event });
    case "ScheduleDeleted":
      return {
        headline: "Schedule deleted",
        lines: [`Deleted by ${actorName(scene.actor)}: nobody is on call through it any more.`],
      };
    case "OverrideAdded":
      return overrideAddedText({ ...scene, event });
    case "OverrideEnded":
      return overrideEndedText({ ...scene, event });
    case "ShiftRequestChanged":
      return shiftRequestText({ ...scene, event });
    case "HandoffAhead":
      return handoffAheadText({ ...scene, event });
    case "HandoffHappened":
      return handoffText({ ...scene, event });
    case "HandoffReportCompleted":
      return reportCompletedText({ ...scene, event });
    case "HandoffReportAccepted":
      return reportAcceptedText({ ...scene, event });
    case "HandoffReportOverdue":
      return reportOverdueText({ ...scene, event });
    case "KnownIssuesChanged":
      return { headline: "Known issues", lines: [] };
    case "CoverageChecked":
      return coverageText(event);
    case "DeliverySettled":
      return { headline: "Delivery settled", lines: [] };
    default:
      return event satisfies never;
  }
}

function scheduleChangedText({ event, times }: Scene<ScheduleChanged>): NoticeText {
  if (event.from === undefined)
    return { headline: "Schedule changed", lines: ["Its name or its team is another."] };
  return {
    headline: "Schedule changed",
    lines: ["It changes when you are on call.", `From: ${times.moment(event.from)}`],
    next: "Look when you are on call.",
  };
}

const MOST_FINDINGS = 20;

function coverageText({ findings }: CoverageChecked): NoticeText {
  const more = findings.length - MOST_FINDINGS;
  return {
    headline: `Coverage, ${findings.length} finding${findings.length === 1 ? "" : "s"}`,
    lines: [...findings.slice(0, MOST_FINDINGS), ...(more > 0 ? [`And ${more} more.`] : [])],
    next: "Mend them by an override or a change of the schedule; each is told once.",
  };
}
