import * as z from "zod";
import { flag, listOf, reference, text } from "./common.ts";

const extraction = z.looseObject({ target: text, source: text, regex: text, template: text });
const variable = z.looseObject({
  name: z.string(),
  type: text,
  path: text,
  value: text,
  parameters: z.looseObject({ path: text, value: text }).nullish(),
});

/** What a rule of an orchestration does. */
const actions = z.looseObject({
  severity: text,
  suppress: flag,
  drop_event: flag,
  route_to: text,
  extractions: listOf(extraction),
  variables: listOf(variable),
});
const orchestrationRule = z.looseObject({
  id: text,
  label: text,
  disabled: flag,
  conditions: listOf(z.looseObject({ expression: z.string() })),
  actions: actions.prefault({}),
});

/** The answer of `GET /event_orchestrations/services/{id}`, `/{id}/router`, `/{id}/global` and `/{id}/unrouted`. */
export const orchestration = z.looseObject({
  type: text,
  parent: reference.nullish(),
  sets: listOf(z.looseObject({ id: z.string(), rules: listOf(orchestrationRule) })),
  catch_all: z.looseObject({ actions: actions.nullish() }).nullish(),
});

const parameter = z.looseObject({ value: z.unknown() });
/** The API has one; other tools write a list of it. */
const parameters = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.looseObject({ path: text, value: text }).nullish(),
);
export const eventRule = z.looseObject({
  id: text,
  self: text,
  disabled: flag,
  catch_all: flag,
  position: z.number().nullish(),
  time_frame: z.looseObject({}).nullish(),
  conditions: z
    .looseObject({
      operator: text,
      subconditions: listOf(
        z.looseObject({
          operator: z.string(),
          parameters,
        }),
      ),
    })
    .nullish(),
  variables: listOf(variable),
  actions: z
    .looseObject({
      route: parameter.nullish(),
      severity: parameter.nullish(),
      suppress: parameter.nullish(),
      extractions: listOf(extraction),
    })
    .prefault({}),
});

export type Orchestration = z.infer<typeof orchestration>;
export type OrchestrationRule = z.infer<typeof orchestrationRule>;
export type Actions = z.infer<typeof actions>;
export type EventRule = z.infer<typeof eventRule>;
export type Extraction = z.infer<typeof extraction>;
export type Variable = z.infer<typeof variable>;
