import { teams } from "../config/kinds/teams.ts";
import { type Finding, leftOut, type Read } from "./finding.ts";
import { calledIn, type Names } from "./names.ts";
import type { Reference } from "./shapes/common.ts";

/** Whose something is: of several teams the first that is here. */
export function teamOf(
  references: readonly Reference[],
  where: string,
  names: Names,
): Read<string | null> {
  const known = references.map((reference) => ({
    reference,
    label: names.find(teams, reference),
  }));
  const first = known.find(({ label }) => label !== undefined);
  const findings = known
    .filter((one) => one !== first)
    .map(({ reference, label }): Finding => {
      const why = label === undefined ? "neither the files nor the host have this team" : ONE;
      return leftOut(`team ${calledIn(reference)} of ${where}`, why);
    });
  return { value: first?.label ?? null, findings };
}

const ONE = "it belongs to one team here, the first";
