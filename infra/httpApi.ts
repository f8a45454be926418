import { CfnOutput, Stack } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi as Api,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Concern } from "./concern.ts";
import type { Settings } from "./environments.ts";

const { GET, HEAD, POST } = HttpMethod;

/** No path and no query: an integration key or another secret stands in the URL. The route's pattern says enough. */
const logged = {
  requestId: "$context.requestId",
  time: "$context.requestTimeEpoch",
  ip: "$context.identity.sourceIp",
  route: "$context.routeKey",
  status: "$context.status",
  latency: "$context.responseLatency",
  integrationStatus: "$context.integrationStatus",
  integrationLatency: "$context.integrationLatency",
  integrationError: "$context.integrationErrorMessage",
  bytes: "$context.responseLength",
};

/** What stands behind the door. */
export interface Rooms {
  readonly ingest: IFunction;
  readonly graphql: IFunction;
  readonly calendar: IFunction;
  readonly answer: IFunction;
  readonly slack: IFunction;
  readonly push: IFunction;
  readonly status: IFunction;
}

/** The one door from the internet. */
export class HttpApi extends Construct {
  readonly #api: Api;

  constructor(scope: Construct, id: string, { settings, alarms }: Omit<Concern, "table">) {
    super(scope, id);
    this.#api = new Api(this, "Api", { createDefaultStage: false });
    new CfnOutput(Stack.of(this), "ApiUrl", { value: this.#addStage(settings).url });
    alarms.add(this, "ServerErrors", {
      metric: this.#api.metricServerError({ statistic: "Sum" }),
      above: 0,
      says: "The API answers with 5xx; a sender may have to send again.",
      runbook: "api-answers-5xx",
    });
  }

  /** Its own address, without a slash at the end. */
  get url(): string {
    return this.#api.apiEndpoint;
  }

  /** Functions come later than the door: some have to know where it is. */
  open(rooms: Rooms): void {
    this.#route(new HttpLambdaIntegration("Ingest", rooms.ingest), [
      [POST, "/v1/signals/{source}/{integrationKey}"],
      [POST, "/v2/enqueue"],
      [POST, "/v2/change/enqueue"],
      [GET, "/v1/heartbeats/{token}"],
      [POST, "/v1/heartbeats/{token}"],
      [HEAD, "/v1/heartbeats/{token}"],
      [GET, "/healthz"],
    ]);
    this.#route(new HttpLambdaIntegration("Graphql", rooms.graphql), [
      [GET, "/graphql"],
      [POST, "/graphql"],
      [GET, "/metrics"],
    ]);
    // A parameter is a whole segment of the path: the file's name is the token with `.ics` behind it.
    this.#route(new HttpLambdaIntegration("Calendar", rooms.calendar), [
      [GET, "/calendars/{file}"],
    ]);
    this.#route(new HttpLambdaIntegration("Answer", rooms.answer), [
      [GET, "/answer/{token}"],
      [POST, "/answer/{token}"],
    ]);
    this.#route(new HttpLambdaIntegration("Push", rooms.push), [
      [GET, "/push/{token}"],
      [POST, "/push/{token}"],
    ]);
    this.#route(new HttpLambdaIntegration("Status", rooms.status), [
      [GET, "/status.json"],
      [GET, "/status.atom"],
    ]);
    this.#route(new HttpLambdaIntegration("Slack", rooms.slack), [
      [POST, "/v1/slack/{channel}/interactions"],
    ]);
  }

  #route(integration: HttpLambdaIntegration, routes: readonly [HttpMethod, string][]): void {
    for (const [method, path] of routes)
      this.#api.addRoutes({ path, methods: [method], integration });
  }

  #addStage(settings: Settings): HttpStage {
    const accessLogs = new LogGroup(this, "AccessLogs", {
      retention: settings.accessLogRetention,
      removalPolicy: settings.removalPolicy,
    });
    return new HttpStage(this, "Stage", {
      httpApi: this.#api,
      stageName: "$default",
      autoDeploy: true,
      throttle: settings.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
  }
}
