import type { Team } from "../../domain/team.ts";
import { validateTeam } from "../../domain/validateTeam.ts";
import { change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { absentUsers } from "./references.ts";
import { failed, invalid } from "./request.ts";

/** Checks a team as it will be; whoever is in it already is not looked up again. */
export async function teamVerdict(
  ports: ConfigurePorts,
  edit: { readonly before?: Team; readonly after: Team },
): Promise<Verdict<Team>> {
  const { before, after } = edit;
  const flaws = validateTeam(after);
  if (flaws.length > 0) return invalid(flaws);
  const absent = await Promise.all(
    (["memberIds", "managerIds"] as const).map((list) => {
      const added = after[list].filter((id) => !before?.[list].includes(id));
      return absentUsers(ports, added, list);
    }),
  );
  const failures = absent.flat();
  return failures.length > 0 ? failed(...failures) : change(after, { kind: "team", ...edit });
}
