/** Which service an AWS event belongs to, by the ARNs it names. */
export interface AwsRoute {
  /** `*` matches any characters. */
  readonly pattern: string;
  readonly serviceId: string;
}

export interface AwsRouting {
  readonly routes: readonly AwsRoute[];
  /** For events that no pattern matches. */
  readonly defaultServiceId?: string;
}

/** The routing after one service's patterns have changed; everyone else's stay as they are. */
export function reroute(
  routing: AwsRouting,
  serviceId: string,
  patterns: readonly string[],
): AwsRouting {
  const others = routing.routes.filter((route) => route.serviceId !== serviceId);
  return {
    ...routing,
    routes: [...others, ...patterns.map((pattern) => ({ pattern, serviceId }))],
  };
}
