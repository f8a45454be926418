import type { TimelineEntry } from "../events.ts";
import { type Incident, isOpen } from "../incident.ts";
import { inline } from "../markdown/escape.ts";
import { summaryOf } from "../summary.ts";
import { utc } from "../utc.ts";
import type { DrillScenario } from "./scenario.ts";
import type { DrillScore, TargetScore } from "./score.ts";
import { promisedText, reachedText, scoreText, TARGET_NAMES } from "./scoreText.ts";

export interface ReportedDrill {
  readonly incident: Incident;
  readonly serviceName: string;
  /** Absent: it was declared by hand, or the scenario is not there any more. */
  readonly scenario?: DrillScenario;
  readonly score: DrillScore;
  readonly entries: readonly TimelineEntry[];
}

/** What came of a drill, in Markdown. */
export function drillReport({ scenario, ...drill }: ReportedDrill): string {
  const { incident, serviceName, score } = drill;
  const name = incident.exercise?.scenario.name ?? incident.title;
  return [
    `# Drill: ${inline(name)}, on ${inline(serviceName)}`,
    "",
    ...factsOf(incident),
    "",
    "## Score",
    "",
    scoreText(score),
    "",
    ...tableOf(score.targets),
    "",
    "## What happened",
    "",
    ...timelineOf(drill.entries),
    ...(scenario ? guideOf(scenario) : []),
    "",
  ].join("\n");
}

function factsOf(incident: Incident): readonly string[] {
  const { id, title, severity, category, declaredAt, exercise } = incident;
  const end = isOpen(incident) ? "it is still running" : utc(incident.resolvedAt);
  return [
    `- Incident: ${id}, ${severity}, ${category}: ${inline(title)}`,
    `- Began: ${utc(declaredAt)}`,
    `- Ended: ${end}${HOW[exercise?.ended ?? "RESOLVED"]}`,
    `- Pages: ${exercise?.pages === false ? "nobody was paged" : "as for a real incident"}`,
  ];
}

const HOW = {
  RESOLVED: "",
  STOPPED: ", stopped by hand",
  TIME_OVER: ", because its time was over",
};

const RESULT: Readonly<Record<TargetScore["state"], string>> = {
  MET: "met",
  MISSED: "**missed**",
  PENDING: "–",
};

const tableOf = (targets: readonly TargetScore[]): readonly string[] => [
  "| target | promised | reached | |",
  "|---|---|---|---|",
  ...targets.map(
    (one) =>
      `| ${TARGET_NAMES[one.target]} | ${promisedText(one)} | ${reachedText(one)} | ${RESULT[one.state]} |`,
  ),
];

/** What was sent to whom is left to the incident. */
const timelineOf = (entries: readonly TimelineEntry[]): readonly string[] =>
  entries
    .filter(({ event }) => event.type !== "DeliverySettled")
    .map((entry) => `- ${utc(entry.at)}: ${inline(summaryOf(entry))}`);

const guideOf = ({ summary, findings, expected }: DrillScenario): readonly string[] => [
  ...["", "## What it was about", "", summary],
  ...["", "What there was to find:", "", ...findings.map((one) => `- ${one}`)],
  ...["", "What was expected:", "", ...expected.map((one) => `- ${one}`)],
];
