/** Speaks GraphQL to a running host, as any client would. */
export interface Api {
  /** The data of a query; throws when the answer has errors. */
  query<T>(document: string, variables?: object): Promise<T>;
  /** A mutation with one input; throws when the payload has userErrors. */
  mutate<T>(name: string, input: object, selection: string): Promise<T>;
}

export interface Door {
  readonly graphqlUrl: string;
  readonly token: string;
}

export function apiOf({ graphqlUrl, token }: Door): Api {
  const query = async <T>(document: string, variables: object = {}): Promise<T> => {
    const answer = await fetch(graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join("; "));
    return data;
  };
  const mutate = async <T>(name: string, input: object, selection: string): Promise<T> => {
    const type = INPUT_TYPES[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${selection} userErrors { code message } } }`;
    const { payload } = await query<{ payload: T & { userErrors: { message: string }[] } }>(
      document,
      { input },
    );
    if (payload.userErrors.length > 0) {
      throw new Error(`${name}: ${payload.userErrors.map(({ message }) => message).join("; ")}`);
    }
    return payload;
  };
  return { query, mutate };
}

/** Where the contract's input is not called after its mutation. */
const INPUT_TYPES: Readonly<Record<string, string>> = {
  acknowledgeIncident: "IncidentActionInput",
  reopenIncident: "IncidentActionInput",
  closeIncident: "IncidentActionInput",
  takeOverIncident: "IncidentActionInput",
  escalateIncident: "IncidentActionInput",
  unsnoozeIncident: "IncidentActionInput",
  changeIncidentSeverity: "ChangeSeverityInput",
  changeIncidentCategory: "ChangeCategoryInput",
  completeActionItem: "ActionItemActionInput",
  cancelActionItem: "ActionItemActionInput",
  reopenActionItem: "ActionItemActionInput",
  retryDelivery: "DeliveryActionInput",
  resendDelivery: "DeliveryActionInput",
  acceptShiftRequest: "AnswerShiftRequestInput",
  declineShiftRequest: "AnswerShiftRequestInput",
  addIncidentNote: "AddNoteInput",
  correctIncidentTimes: "CorrectTimesInput",
};

/** Roles have tests of their own: elsewhere nobody is asked for them. */
export async function wantNoRoles(api: Api): Promise<void> {
  for (const severity of ["SEV1", "SEV2"]) {
    const input = { severity, roles: [], rolesAskedAtOnce: [], rolesWithinSeconds: null };
    await api.mutate("setSeverityRule", input, "severityTable { version }");
  }
}

export interface Team {
  readonly serviceId: string;
  readonly integrationKey: string;
}

/** A service whose first person is paged at `pagerUrl`/ada and whose second at `pagerUrl`/grace. */
export async function foundTeam(api: Api, pagerUrl: string, name = "fraud-scoring"): Promise<Team> {
  const person = async (who: string): Promise<string> => {
    const channel = `${name}-${who.toLowerCase()}`;
    const url = `${pagerUrl}/${who.toLowerCase()}`;
    await api.mutate("createChannel", { name: channel, kind: "WEBHOOK", url }, "channel { name }");
    const { user } = await api.mutate<{ user: { id: string } }>(
      "createUser",
      { name: who, contacts: [channel] },
      "user { id }",
    );
    return user.id;
  };
  const [ada, grace] = [await person("Ada"), await person("Grace")];
  const steps = [{ targets: [{ userId: ada }] }, { targets: [{ userId: grace }] }];
  const escalationPolicyId = await foundPolicy(api, `${name} on call`, steps);
  return foundService(api, { name, escalationPolicyId, defaultCategory: "MODEL_PERFORMANCE" });
}

export async function foundPolicy(
  api: Api,
  name: string,
  steps: readonly object[],
  rest: object = {},
): Promise<string> {
  const { escalationPolicy } = await api.mutate<{ escalationPolicy: { id: string } }>(
    "createEscalationPolicy",
    { name, steps, ...rest },
    "escalationPolicy { id }",
  );
  return escalationPolicy.id;
}

/** A service with a key for its monitor. */
export async function foundService(
  api: Api,
  input: { readonly name: string; readonly [field: string]: unknown },
): Promise<Team> {
  const { service } = await api.mutate<{ service: { id: string } }>(
    "createService",
    input,
    "service { id }",
  );
  const { integrationKey } = await api.mutate<{ integrationKey: string }>(
    "createIntegrationKey",
    { serviceId: service.id, name: "Alertmanager" },
    "integrationKey",
  );
  return { serviceId: service.id, integrationKey };
}
