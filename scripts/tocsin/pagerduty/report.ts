import { FATES, type Fate, type Finding } from "./finding.ts";

const TITLES: Readonly<Record<Fate, string>> = {
  CARRIED: "Carried over",
  CHANGED: "Changed",
  NOTED: "To look at",
  LEFT_OUT: "Left out",
};

/** What became of everything, for a person to read. */
export function reportOf(findings: readonly Finding[]): string {
  const parts = FATES.flatMap((fate) => {
    const lines = linesOf(findings.filter((one) => one.fate === fate));
    return lines.length > 0 ? [[TITLES[fate], ...lines].join("\n")] : [];
  });
  return parts.join("\n\n");
}

/** What has one reason more often than that is told together. */
const MOST_ALONE = 3;

function linesOf(findings: readonly Finding[]): readonly string[] {
  const byReason = Map.groupBy(findings, ({ what, why }) => why ?? what);
  return [...byReason].flatMap(([why, some]) =>
    some.length > MOST_ALONE
      ? [`  ${why}:`, `    ${some.map(({ what }) => what).join("; ")}`]
      : some.map(lineOf),
  );
}

const lineOf = ({ what, why }: Finding): string => (why ? `  ${what}: ${why}` : `  ${what}`);

/** 2: something is left for a person to do. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 2 =>
  findings.some(({ fate }) => fate === "LEFT_OUT") ? 2 : 0;
