import { type Html, html } from "../../adapters/pages/html.ts";
import { page } from "../../adapters/pages/page.ts";
import type { Followed } from "../../app/answer/followLink.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import { LONGEST_LINE, LONGEST_TITLE, plain } from "../../domain/messageText.ts";
import { type Times, timesFor } from "../../domain/oncall/notices/times.ts";
import { beganText, firstStep, standingText, suspectsText } from "../../domain/situation.ts";
import { summaryOf } from "../../domain/summary.ts";
import { standingSentence } from "./standingSentence.ts";

/** The incident as the person who was paged needs it, with the one thing to do; `notice` says what became of it. */
export function incidentPage(view: Followed, notice?: string): string {
  const { incident, entries, person } = view;
  const level = `${incident.drill ? "DRILL · " : ""}${incident.severity}`;
  const title = plain(incident.title, LONGEST_TITLE);
  const times = timesFor(person.timeZone);
  return page(
    `${level} · ${title}`,
    html`
${notice === undefined ? [] : html`<p class="notice" role="status">${notice}</p>`}
<p class="level">${level}</p>
<h1>${title}</h1>
<p class="standing">${standingSentence(view)}</p>
${view.standing === "ASKED" ? button(person.name) : []}
<dl>${facts(view).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
<h2>Latest, in ${times.zone} time</h2>
<ol>${entries.map((entry) => told(entry, times))}</ol>`,
  );
}

const button = (name: string): Html => html`<form method="post">
<button>Acknowledge as ${plain(name, LONGEST_TITLE)}</button>
</form>`;

function facts(view: Followed): readonly (readonly [string, string])[] {
  const { incident, serviceName = incident.serviceId, suspects } = view;
  return [
    ["Service", plain(serviceName, LONGEST_TITLE)],
    ["Began", beganText(incident, view)],
    ["Status", standingText(incident)],
    ...known("Changed before it began", suspectsText(suspects)),
    ...known("First step", firstStep(incident)),
    ["Incident", incident.id],
  ];
}

const known = (name: string, text: string | undefined) =>
  text === undefined ? [] : [[name, text] as const];

const told = (entry: TimelineEntry, times: Times): Html => html`<li>
<time datetime="${new Date(entry.at).toISOString()}">${times.local(entry.at)}</time>
${plain(summaryOf(entry), LONGEST_LINE)}</li>`;
