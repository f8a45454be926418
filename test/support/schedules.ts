import type { LayerWanted, ScheduleCommand } from "../../domain/oncall/commands.ts";
import { decideSchedule } from "../../domain/oncall/decideSchedule.ts";
import type { ScheduleEntry, ScheduleEvent } from "../../domain/oncall/events.ts";
import { piecesOf } from "../../domain/oncall/pieces.ts";
import type {
  Board,
  ScheduleAccepted,
  ScheduleDecision,
  ScheduleFacts,
} from "../../domain/oncall/scheduleDecision.ts";
import type { Team } from "../../domain/team.ts";
import type { Instant } from "../../domain/time.ts";
import type { User } from "../../domain/user.ts";

/** `on("2 09:00")` is 2 March 2026, a Monday, 09:00 UTC; a full text is what it says. */
export function on(time: string): Instant {
  if (time.includes("T")) return Date.parse(time);
  const [day = "", clock = "00:00"] = time.split(" ");
  return Date.parse(`2026-03-${day.padStart(2, "0")}T${clock}:00Z`);
}

/** The other way round, as far as a test needs it: `9 Mar 09:00`. */
export const clockOf = (at: Instant): string => {
  const [date = "", time = ""] = new Date(at).toISOString().split("T");
  return `${Number(date.slice(5, 7))}-${date.slice(8)} ${time.slice(0, 5)}`;
};

const user = (id: string, name: string, more: Partial<User> = {}): User => ({
  ...{ id, name, version: 1, contacts: [] },
  ...more,
});

export const users: ReadonlyMap<string, User> = new Map(
  [
    user("ada", "Ada"),
    user("grace", "Grace"),
    user("mary", "Mary"),
    user("tim", "Tim"),
    user("hal", "Hal", { leftAt: on("1") }),
  ].map((one) => [one.id, one]),
);

export const team: Team = {
  ...{ id: "team_ml", name: "ML", version: 1 },
  memberIds: ["mary"],
  managerIds: ["tim"],
};

export const facts: ScheduleFacts = { users, inUse: false };

/** Ada from Monday, 2 March, 09:00 for a week, then Grace, and so on. */
export const WEEKLY: LayerWanted = {
  name: "Weekly",
  start: on("2 09:00"),
  turn: { unit: "WEEKS", count: 1 },
  userIds: ["ada", "grace"],
  spareId: "lay_1",
};

type Rest<T extends ScheduleCommand["type"]> = Omit<
  Extract<ScheduleCommand, { type: T }>,
  "type" | "now" | "actor" | "at"
>;

/** A command at a moment, by a person. */
export function said<T extends ScheduleCommand["type"]>(
  type: T,
  now: string,
  rest: Rest<T> & { readonly personId?: string },
): ScheduleCommand {
  const actor = `user:${rest.personId ?? "root"}`;
  return { type, now: on(now), actor, ...rest } as unknown as ScheduleCommand;
}

/** A deadline that fires at its time, or some minutes late. */
export const firing = (kind: string, generation: number, due: string): ScheduleCommand =>
  ({
    type: "FireScheduleDeadline",
    ...{ kind, generation, at: on(due), now: on(due), actor: "tocsin" },
  }) as ScheduleCommand;

export const CREATE = said("CreateSchedule", "2 10:00", {
  scheduleId: "sch_1",
  name: "ML on call",
  timeZone: "UTC",
  layers: [WEEKLY],
});

/** The same people, second by second. */
export const CREATE_SECONDS = said("CreateSchedule", "2 10:00", {
  scheduleId: "sch_1",
  name: "ML on call",
  timeZone: "UTC",
  layers: [{ ...WEEKLY, turn: { unit: "SECONDS", count: 1 } }],
});

/** The board after all of these, the first of which makes it. */
export const given = (commands: readonly ScheduleCommand[], known = facts): Board =>
  commands.reduce<Board | undefined>(
    (board, command) => accepted(decideSchedule(board, command, known)).board,
    undefined,
  ) ?? missing();

const missing = (): never => {
  throw new Error("no schedule was made");
};

export function accepted(decision: ScheduleDecision): ScheduleAccepted {
  if (decision.kind === "accepted") return decision;
  throw new Error(JSON.stringify(decision));
}

/** What a refused command is told, as `CODE path: message`. */
export function refusals(decision: ScheduleDecision): readonly string[] {
  if (decision.kind !== "rejected") throw new Error(`it is ${decision.kind}`);
  return decision.failures.map(
    ({ code, path, message }) => `${code} ${path.join(".")}: ${message}`,
  );
}

/** Who is on call in a window, as `ada 3-02 09:00`. */
export const rota = ({ schedule }: Board, from: string, to: string): readonly string[] => {
  const pieces = piecesOf(schedule, { start: on(from), end: on(to) });
  const runs = pieces.filter(
    (piece, index) =>
      piece.userId !== pieces[index - 1]?.userId || piece.start !== pieces[index - 1]?.end,
  );
  return runs.map(({ userId, start }) => `${userId ?? "nobody"} ${clockOf(start)}`);
};

/** What happened, and who is told, as `OverrideAdded: ada grace`. */
export const story = (entries: readonly ScheduleEntry[]): readonly string[] =>
  entries.map(({ event }) => `${event.type}: ${toldBy(event)}`.trim());

const toldBy = ({ tells }: ScheduleEvent): string => tells.map(({ id }) => id).join(" ");

/** The clocks of handoffs that stand, as `HANDOFF 3 3-09 09:00`. */
export const clocks = (board: Board): readonly string[] =>
  allClocks(board).filter((clock) => clock.startsWith("HANDOFF"));

/** Those of the nightly check too. */
export const allClocks = ({ schedule }: Board): readonly string[] =>
  schedule.deadlines.map(
    ({ kind, generation, dueAt }) => `${kind} ${generation} ${clockOf(dueAt)}`,
  );
