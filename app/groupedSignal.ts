import type { ReceiveSignal } from "../domain/commands.ts";
import type { Accepted } from "../domain/decision.ts";
import { mayPage } from "../domain/escalation/needsPeople.ts";
import {
  clearedKey,
  type GroupedKey,
  isOlder,
  isPlainRepeat,
} from "../domain/grouping/groupedKey.ts";
import { groupOf, takesKeysAt } from "../domain/grouping/grouping.ts";
import type { KeyTally } from "../domain/grouping/keyTally.ts";
import { type Incident, isOpen, type OpenIncident } from "../domain/incident.ts";
import { raisedTo } from "../domain/severityChange.ts";
import { decideWithAudience } from "./decideWithAudience.ts";
import { execute } from "./execute.ts";
import type { Holder } from "./keyPorts.ts";
import { onCallFacts } from "./oncall/onCallFacts.ts";
import { openFor, type SignalContext } from "./receiveSignal.ts";
import { ignoredBecause, type Reception, type Result } from "./reception.ts";
import { markersOf } from "./signalMarkers.ts";

/** Nobody holds the key any more: it joins what is open for its group, or opens an incident of its own. */
export async function joinOrOpen(context: SignalContext, released?: Holder): Promise<Result> {
  const { desk, command, ports } = context;
  const { signal, now } = command;
  const { grouping } = desk.service ?? {};
  const name = grouping && groupOf(grouping, signal);
  const group = name === undefined ? undefined : desk.groups.get(name);
  const before = { ...(released && { released }), ...(group && { group }) };
  if (signal.state !== "FIRING" || !grouping || !group || !takesKeysAt(grouping, group, now))
    return openFor(context, before);
  const { incident } = await ports.store.load(group.incidentId);
  return incident && isOpen(incident)
    ? tellIncident(context, { incident, ...(released && { released }) })
    : openFor(context, before);
}

/** The key is one of an incident that groups them, which may have ended. */
export async function speakToKey(context: SignalContext, key: GroupedKey): Promise<Result> {
  const { ports, command } = context;
  const { incidentId } = key;
  const { state } = command.signal;
  if (isPlainRepeat(key, command) && (await ports.store.countRepeat(incidentId, command.now)))
    return { outcome: "added", incidentId };
  const { incident, tally } = await ports.store.load(incidentId, { tally: state === "RESOLVED" });
  if (incident && isOpen(incident))
    return tellIncident(context, { incident, key, ...(tally && { tally }) });
  if (state === "FIRING") return joinOrOpen(context, key);
  if (incident && state === "RESOLVED") await clearLate(context, incident, key);
  return openFor(context);
}

/** Should the incident be reopened, it knows that the key fires no more. */
async function clearLate({ ports, command }: SignalContext, ended: Incident, key: GroupedKey) {
  if (key.state !== "FIRING" || isOlder(command.signal, key)) return;
  const cleared = clearedKey(key, command);
  await ports.store.commit({ before: ended, after: ended, entries: [], key: cleared });
}

interface Told {
  readonly incident: OpenIncident;
  /** Absent: it is new to the incident. */
  readonly key?: GroupedKey;
  readonly tally?: KeyTally;
  readonly released?: Holder;
}

/** The incident is open. Most of a flood is kept beside it, and leaves it as it was. */
async function tellIncident(context: SignalContext, told: Told): Promise<Result> {
  const { ports, desk, command } = context;
  const { incident: before, released, ...known } = told;
  const pages = mayPage(command) && raisedTo(before, command.signal) !== undefined;
  const onCall = pages ? await onCallFacts(ports.store, before.policy, command.now) : {};
  const decision = await decideWithAudience(ports.store, {
    ...{ before, command, subscriptions: desk.subscriptions },
    facts: { ...desk, ...onCall, ...known },
  });
  if (decision.kind === "rejected") throw new Error(decision.message);
  if (decision.kind === "ignored")
    return { ...ignoredBecause(decision.reason), incidentId: before.id };
  const { kind: _, incident: after, ...change } = decision;
  const conflict = await ports.store.commit({
    ...{ before, after, ...change },
    ...(released && { released }),
    ...(isNews(command, known.key) && markersOf(desk, command.signal)),
  });
  if (conflict === "SEEN") return { ...ignoredBecause("SEEN"), incidentId: before.id };
  if (conflict) return "AGAIN";
  const outcome = (await isSettled(context, decision)) ? "resolved" : outcomeOf(decision, command);
  return { outcome, incidentId: before.id };
}

/** Whether it says that something has begun or ended, which is said once. */
const isNews = ({ signal: { state } }: ReceiveSignal, key: GroupedKey | undefined): boolean =>
  state === "RESOLVED" || (state === "FIRING" && key?.state !== "FIRING");

/** Two keys that clear at once see each other firing: whoever comes last finds that none does any more. */
async function isSettled({ ports, command }: SignalContext, decision: Accepted): Promise<boolean> {
  const { incident, key } = decision;
  if (!key?.adds.cleared || !isOpen(incident) || !incident.autoResolve) return false;
  const { actor, now } = command;
  const outcome = await execute(ports, {
    incidentId: incident.id,
    command: { type: "SettleKeys", actor, now },
  });
  return outcome.kind === "done" && !isOpen(outcome.incident);
}

function outcomeOf({ incident, key }: Accepted, command: ReceiveSignal): Reception["outcome"] {
  if (!isOpen(incident)) return "resolved";
  const { state } = command.signal;
  if (state === "ACKNOWLEDGED") return "acknowledged";
  if (state === "RESOLVED") return "noted";
  return key?.before ? "added" : "joined";
}
