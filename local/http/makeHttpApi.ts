import * as z from "zod";
import type { Activity } from "../activity.ts";
import type { LocalClock } from "../clock.ts";
import type { Functions } from "../functions.ts";
import { HostError } from "../hostError.ts";
import type { Stack } from "../template/stack.ts";
import { HttpApi } from "./httpApi.ts";

const routeSpec = z.looseObject({ RouteKey: z.string(), Target: z.string() });
const integrationSpec = z.looseObject({
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
});

/** The HTTP API of the template: its routes lead to its integrations, and these to functions. */
export function makeHttpApi(parts: {
  stack: Stack;
  functions: Functions;
  clock: LocalClock;
  activity: Activity;
}): HttpApi {
  const { stack, functions, clock, activity } = parts;
  const integrations = new Map(
    stack
      .all("AWS::ApiGatewayV2::Integration")
      .map(({ name, properties }) => [name, integrationSpec.parse(properties).IntegrationUri]),
  );
  const routes = stack.all("AWS::ApiGatewayV2::Route").map(({ logicalId, properties }) => {
    const { RouteKey, Target } = routeSpec.parse(properties);
    const uri = integrations.get(Target.replace(/^integrations\//, ""));
    const arn = /arn:[^:]+:lambda:[^/]+/.exec(uri ?? "")?.[0];
    if (!arn) throw new HostError(`the route ${logicalId} leads to no function`);
    return { routeKey: RouteKey, target: functions.byArn(arn) };
  });
  const apiId = stack.all("AWS::ApiGatewayV2::Api")[0]?.logicalId ?? "local";
  return new HttpApi({ apiId, account: stack.place.account, clock, activity, routes });
}
