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

const { GET, HEAD, POST } = HttpMethod;

/** No path and no query: an integration key, a heartbeat's or a calendar's secret stands in the URL. The route's pattern says enough. */
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

export interface HttpApiProps extends Omit<Concern, "table"> {
  readonly ingest: IFunction;
  readonly graphql: IFunction;
  readonly calendar: IFunction;
}

/** The one door from the internet. */
export class HttpApi extends Construct {
  readonly #api: Api;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    this.#api = new Api(this, "Api", { createDefaultStage: false });
    this.#route(new HttpLambdaIntegration("Ingest", props.ingest), [
      [POST, "/v1/signals/{source}/{integrationKey}"],
      [POST, "/v2/enqueue"],
      [POST, "/v2/change/enqueue"],
      [GET, "/v1/heartbeats/{token}"],
      [POST, "/v1/heartbeats/{token}"],
      [HEAD, "/v1/heartbeats/{token}"],
      [GET, "/healthz"],
    ]);
    this.#route(new HttpLambdaIntegration("Graphql", props.graphql), [
      [GET, "/graphql"],
      [POST, "/graphql"],
      [GET, "/metrics"],
    ]);
    // A parameter is a whole segment of the path: the file's name is the token with `.ics` behind it.
    this.#route(new HttpLambdaIntegration("Calendar", props.calendar), [
      [GET, "/calendars/{file}"],
    ]);
    new CfnOutput(Stack.of(this), "ApiUrl", { value: this.#addStage(props).url });
    props.alarms.add(this, "ServerErrors", {
      metric: this.#api.metricServerError({ statistic: "Sum" }),
      above: 0,
      says: "The API answers with 5xx; a sender may have to send again.",
      runbook: "api-answers-5xx",
    });
  }

  #route(integration: HttpLambdaIntegration, routes: readonly [HttpMethod, string][]): void {
    for (const [method, path] of routes)
      this.#api.addRoutes({ path, methods: [method], integration });
  }

  #addStage({ settings }: HttpApiProps): HttpStage {
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
