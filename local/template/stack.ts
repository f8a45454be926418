import { attributeOf, type Place, physicalName } from "./identify.ts";
import { holds, resolveValue, type Surroundings } from "./resolve.ts";
import type { Resource, Template } from "./template.ts";

/** A resource with every reference in it resolved. */
export interface Placed {
  readonly logicalId: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A template as it stands on this machine. */
export class Stack {
  readonly place: Place;
  readonly #world: Surroundings;

  constructor(template: Template, place: Place, parameters: Readonly<Record<string, string>>) {
    this.place = place;
    this.#world = {
      template,
      parameters,
      pseudo: {
        "AWS::Region": place.region,
        "AWS::AccountId": place.account,
        "AWS::Partition": "aws",
        "AWS::URLSuffix": "amazonaws.com",
        "AWS::StackName": place.stackName,
        "AWS::StackId": `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stackName}/local`,
      },
      attribute: (logicalId, attribute) => this.attribute(logicalId, attribute),
    };
  }

  /** All resources of these types, in the template's order; one whose condition does not hold is not there. */
  all(...types: string[]): Placed[] {
    return Object.entries(this.#world.template.Resources)
      .filter(([, { Type, Condition }]) => types.includes(Type) && this.#exists(Condition))
      .map(([logicalId, resource]) => this.#place(logicalId, resource));
  }

  attribute(logicalId: string, attribute?: string): string {
    const resource = this.#world.template.Resources[logicalId];
    if (!resource) throw new Error(`the template has no resource ${logicalId}`);
    const named = { logicalId, name: this.#name(logicalId, resource), place: this.place };
    return attributeOf(resource.Type, named, attribute);
  }

  #place(logicalId: string, resource: Resource): Placed {
    return {
      logicalId,
      name: this.#name(logicalId, resource),
      properties: resolveValue(resource.Properties, this.#world) as Record<string, unknown>,
      metadata: resource.Metadata,
    };
  }

  #name(logicalId: string, resource: Resource): string {
    const resolve = (value: unknown) => resolveValue(value, this.#world);
    return physicalName(logicalId, resource, { place: this.place, resolve });
  }

  #exists(condition: string | undefined): boolean {
    return condition === undefined || holds(condition, this.#world);
  }
}
