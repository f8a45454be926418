import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../local/freePort.ts";

const has = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;

/** Whether the programs are installed here, as Debian calls them. */
export const isMonitoringInstalled = has("prometheus") && has("prometheus-alertmanager");

/** A Prometheus that watches one model, and the Alertmanager that it tells. */
export interface Monitoring {
  /** What the model reports from now on. */
  accuracy(value: number): void;
  /** Alertmanager dies and comes back without a memory of what it has sent. */
  restartAlertmanager(): Promise<void>;
  stop(): Promise<void>;
}

/** Alerts go to `webhookUrl`: firing below an accuracy of 0.9, resolved above. */
export async function startMonitoring(webhookUrl: string): Promise<Monitoring> {
  const dir = await mkdtemp(join(tmpdir(), "tocsin-monitoring-"));
  const model = await startModel();
  const [prometheusPort, alertmanagerPort] = [await freePort(), await freePort()];
  await writeFile(join(dir, "alertmanager.yml"), alertmanagerConfig(webhookUrl));
  await writeFile(join(dir, "rules.yml"), RULES);
  await writeFile(
    join(dir, "prometheus.yml"),
    prometheusConfig({ dir, modelPort: model.port, alertmanagerPort }),
  );
  let lives = 0;
  const startAlertmanager = () =>
    spawn(
      "prometheus-alertmanager",
      [
        `--config.file=${join(dir, "alertmanager.yml")}`,
        `--storage.path=${join(dir, `alertmanager-${++lives}`)}`,
        `--web.listen-address=127.0.0.1:${alertmanagerPort}`,
        "--cluster.listen-address=",
      ],
      { stdio: "ignore" },
    );
  let alertmanager = startAlertmanager();
  const prometheus = spawn(
    "prometheus",
    [
      `--config.file=${join(dir, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(dir, "prometheus")}`,
      `--web.listen-address=127.0.0.1:${prometheusPort}`,
      "--rules.alert.resend-delay=1s",
    ],
    { stdio: "ignore" },
  );
  return {
    accuracy: model.report,
    restartAlertmanager: async () => {
      await ended(alertmanager);
      alertmanager = startAlertmanager();
    },
    stop: async () => {
      await Promise.all([ended(prometheus), ended(alertmanager), model.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The metrics endpoint of a model. */
async function startModel() {
  let accuracy = 0.97;
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/plain; version=0.0.4");
    response.end(`# TYPE model_accuracy gauge\nmodel_accuracy{model="ranker"} ${accuracy}\n`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    report: (value: number) => {
      accuracy = value;
    },
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    program.once("exit", () => done());
    program.kill("SIGTERM");
  });
}

const RULES = `groups:
  - name: models
    rules:
      - alert: ModelAccuracyLow
        expr: model_accuracy < 0.9
        labels: { severity: critical }
        annotations: { summary: "Accuracy of {{ $labels.model }} is {{ $value }}" }
`;

const alertmanagerConfig = (url: string): string => `route:
  receiver: tocsin
  group_by: [alertname]
  group_wait: 0s
  group_interval: 1s
  repeat_interval: 1h
receivers:
  - name: tocsin
    webhook_configs:
      - { url: "${url}", send_resolved: true }
`;

const prometheusConfig = (of: {
  readonly dir: string;
  readonly modelPort: number;
  readonly alertmanagerPort: number;
}): string => `global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: ["${join(of.dir, "rules.yml")}"]
alerting:
  alertmanagers:
    - static_configs: [{ targets: ["127.0.0.1:${of.alertmanagerPort}"] }]
scrape_configs:
  - job_name: model
    static_configs: [{ targets: ["127.0.0.1:${of.modelPort}"] }]
`;
