/** Runs in a thread of its own: the monitors of a storm, a receiver of pages, and a Slack that never answers. */
import { setTimeout as wait } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { alertmanagerPayload } from "../../test/support/alertmanager.ts";
import { startReceiver } from "../../test/support/receiver.ts";
import { type StormSignal, titleIn, titleOf } from "./stormSignals.ts";

export interface Orders {
  /** Where the signals of each service go. */
  readonly urls: readonly string[];
  readonly signals: readonly StormSignal[];
}
export interface Sent extends StormSignal {
  /** When it was due, and when it was answered. */
  readonly at: number;
  readonly answeredAt: number;
  /** 0: there was no answer. */
  readonly status: number;
}
export type News =
  | { readonly kind: "ready"; readonly pagerUrl: string; readonly slackUrl: string }
  | { readonly kind: "paged"; readonly title: string; readonly at: number }
  | { readonly kind: "sent"; readonly sent: readonly Sent[] };

const tell = (news: News): void => parentPort?.postMessage(news);

const pager = await startReceiver(({ body }) => {
  const title = titleIn(body);
  if (title) tell({ kind: "paged", title, at: Date.now() });
  return { status: 200 };
});
const slack = await startReceiver();
slack.plan(...Array.from({ length: 100_000 }, () => "hang" as const));
parentPort?.once("message", async (orders: Orders) => {
  tell({ kind: "sent", sent: await sendAll(orders) });
});
tell({ kind: "ready", pagerUrl: pager.url, slackUrl: slack.url });

/** At their times, whatever the answers do. */
async function sendAll({ urls, signals }: Orders): Promise<Sent[]> {
  const start = Date.now();
  const sending: Promise<Sent>[] = [];
  for (const signal of signals) {
    const at = start + signal.afterMs;
    await wait(Math.max(0, at - Date.now()));
    sending.push(send(signal, at, urls[signal.service] ?? ""));
  }
  return Promise.all(sending);
}

async function send(signal: StormSignal, at: number, url: string): Promise<Sent> {
  const title = titleOf(signal);
  const { severity } = signal;
  const startsAt = "2026-03-01T10:00:00Z";
  const alert = { name: "Storm", summary: title, severity, startsAt, fingerprint: title };
  const request = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(alertmanagerPayload(alert)),
  };
  const status = await fetch(url, request).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    () => 0,
  );
  return { ...signal, at, answeredAt: Date.now(), status };
}
