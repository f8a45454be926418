import * as z from "zod";
import type { Kind } from "../kind.ts";
import { idOrNull, renamed } from "../refs.ts";
import { reference } from "../texts.ts";
import { policies } from "./policies.ts";
import { services } from "./services.ts";

/** What is used where nothing else is said; null: nothing is. */
export interface Default {
  readonly name: string | null;
}

const shape = reference.nullable().transform((name) => ({ name }));

interface Setting {
  readonly kind: Pick<Kind<Default>, "name" | "one" | "whyNot">;
  /** What it can be. */
  readonly of: Kind;
  /** The field of the API that says what it is, and the mutation that sets it. */
  readonly field: string;
  readonly mutation: string;
  readonly idIn: string;
  readonly object: string;
}

const NOTHING = "none";

/** Another one in its place is told by its id: a setting has no version that could be read. */
function setting({ kind, of, field, mutation, idIn, object }: Setting): Kind<Default> {
  const node = z.object({ [field]: idOrNull });
  const set: Kind<Default>["changes"][number] = {
    ...{ mutation, select: `${object} { id }`, idAs: null },
    input: ({ name }) => ({ [idIn]: name }),
    read: (_, { name }) => ({ id: name ?? NOTHING, version: null }),
  };
  return {
    ...{ ...kind, shape, single: true },
    labelOf: ({ name }) => name ?? NOTHING,
    keyOf: () => "default",
    mapRefs: ({ name }, rename) => ({ name: renamed(rename, of).one(name) }),
    leanOf: ({ name }) => name,
    isAsItCame: ({ name }) => name === null,
    read: async (api) => {
      const { [field]: name = null } = node.parse(await api.query(`{ ${field} { id } }`, {}));
      return [{ value: { name }, id: name ?? NOTHING, version: null }];
    },
    changes: [set],
  };
}

export const defaultPolicy = setting({
  kind: {
    ...{ name: "defaultPolicy", one: "default policy" },
    whyNot: ({ value }) =>
      value.name === null ? "there is one from when it is first set: name another one" : undefined,
  },
  ...{ of: policies, field: "defaultEscalationPolicy", mutation: "setDefaultEscalationPolicy" },
  ...{ idIn: "id", object: "escalationPolicy" },
});

export const defaultAwsService = setting({
  kind: { name: "defaultAwsService", one: "default AWS service" },
  ...{ of: services, field: "defaultAwsService", mutation: "setDefaultAwsService" },
  ...{ idIn: "serviceId", object: "service" },
});
