import { changeKindIn } from "../../domain/changes/changeKindIn.ts";
import type { ChangeKind, ServiceChange } from "../../domain/changes/serviceChange.ts";
import { type Flaw, flaw, flawsOfLength, flawsOfText } from "../../domain/flaw.ts";
import { linksFrom } from "../../domain/reading/linksFrom.ts";
import { labelsFrom, titleFrom } from "../../domain/reading/text.ts";
import type { Link } from "../../domain/signal.ts";
import { DAY, type Instant } from "../../domain/time.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { missingServices } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, type Maybe } from "./request.ts";

export interface RecordServiceChangeInput {
  readonly serviceId: string;
  readonly summary: string;
  readonly kind?: Maybe<ChangeKind>;
  readonly at?: Maybe<Instant>;
  readonly details?: Maybe<readonly { readonly name: string; readonly value: string }[]>;
  readonly links?: Maybe<readonly Link[]>;
}

const LONGEST_SUMMARY = 1_024;
const MOST_DETAILS = 50;
const MOST_LINKS = 10;
/** What is older explains nothing that is still open. */
const OLDEST = 30 * DAY;

/** Puts something that a person did to a service on its record. */
export function recordServiceChange(
  ports: ConfigurePorts,
  request: ConfigRequest<RecordServiceChangeInput>,
): Promise<ConfigResult<ServiceChange>> {
  const now = ports.clock.now();
  const made = changeOf(request.input, { id: ports.ids.next("chg"), now });
  const { serviceId } = made;
  return attempt(ports, request, {
    action: "recordServiceChange",
    subject: made.id,
    decide: () => decide(ports, made, request.input),
    recall: async (id) => {
      const known = await ports.changes.between(serviceId, {
        from: now - OLDEST,
        to: now,
        limit: 1_000,
      });
      return known.find((one) => one.id === id);
    },
  });
}

async function decide(
  { config }: ConfigurePorts,
  made: ServiceChange,
  { summary, details, links }: RecordServiceChangeInput,
): Promise<Verdict<ServiceChange>> {
  const flaws: Flaw[] = [
    ...flawsOfText(summary, LONGEST_SUMMARY, "summary"),
    ...flawsOfLength(details ?? [], MOST_DETAILS, "details"),
    ...flawsOfLength(links ?? [], MOST_LINKS, "links"),
  ];
  if (made.at > made.recordedAt || made.at < made.recordedAt - OLDEST)
    flaws.push(flaw("It is a time of the last 30 days.", "at"));
  if (flaws.length > 0) return invalid(flaws);
  const missing = await missingServices(config, [made.serviceId], "serviceId");
  if (missing.length > 0) return failed(...missing);
  return change(made, { kind: "serviceChange", after: made });
}

function changeOf(
  { serviceId, summary, kind, at, details, links }: RecordServiceChangeInput,
  { id, now }: { readonly id: string; readonly now: Instant },
): ServiceChange {
  return {
    ...{ id, serviceId, recordedAt: now },
    at: at ?? now,
    kind: kind ?? changeKindIn(summary),
    summary: titleFrom(summary),
    details: labelsFrom(
      Object.fromEntries((details ?? []).map(({ name, value }) => [name, value])),
    ),
    links: linksFrom(links ?? []),
  };
}
