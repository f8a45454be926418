import { FATES, type Fate, type Finding } from "./draft.ts";

const TITLES: Readonly<Record<Fate, string>> = {
  CARRIED: "Carried over",
  CHANGED: "Changed",
  NOTED: "To look at",
  LEFT_OUT: "Left out",
};

/** What became of everything, for a person to read. */
export function reportOf(findings: readonly Finding[]): string {
  const parts = FATES.flatMap((fate) => {
    const lines = findings.filter((one) => one.fate === fate).map(lineOf);
    return lines.length > 0 ? [[TITLES[fate], ...lines].join("\n")] : [];
  });
  return parts.join("\n\n");
}

const lineOf = ({ what, why }: Finding): string => (why ? `  ${what}: ${why}` : `  ${what}`);

/** 2: something is left for a person to do. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 2 =>
  findings.some(({ fate }) => fate === "LEFT_OUT") ? 2 : 0;
