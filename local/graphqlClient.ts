import * as z from "zod";

export interface ApiAccess {
  readonly graphqlUrl: string;
  readonly token: string;
}

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).default([]),
});
const payload = z.looseObject({ userErrors: z.array(z.looseObject({ message: z.string() })) });

/** The data of one GraphQL request; throws when there are errors. */
export async function query(
  { graphqlUrl, token }: ApiAccess,
  document: string,
  variables: object,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = answer.parse(await response.json());
  if (data && errors.length === 0) return data;
  throw new Error(`GraphQL answered ${response.status}: ${messagesOf(errors)}`);
}

/** Runs one mutation of the API's form, an input in and a payload out; throws when there are user errors. */
export async function mutate(
  access: ApiAccess,
  mutation: string,
  { input, select }: { input: object; select: string },
): Promise<Readonly<Record<string, unknown>>> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) {
    ${mutation}(input: $input) { ${select} userErrors { message } }
  }`;
  const result = payload.parse((await query(access, document, { input }))[mutation]);
  if (result.userErrors.length === 0) return result;
  throw new Error(`${mutation} was refused: ${messagesOf(result.userErrors)}`);
}

const messagesOf = (errors: readonly { message: string }[]): string =>
  errors.map(({ message }) => message).join("; ");
