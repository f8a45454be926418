import type { Kind } from "../kind.ts";
import { services } from "./services.ts";

interface OfService {
  readonly service: string;
  readonly name: string;
}

/** What a kind is like of which each service has some, told apart by their names. */
export const ofService = <V extends OfService>(): Pick<
  Required<Kind<V>>,
  "labelOf" | "keyOf" | "mapRefs"
> => ({
  labelOf: ({ service, name }) => `${service}/${name}`,
  keyOf: ({ service, name }) => `${service.toLowerCase()}/${name}`,
  mapRefs: (value, rename) => ({
    ...value,
    service: rename(services, value.service, ["service"]),
  }),
});
