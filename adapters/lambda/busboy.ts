/** Stands in bundles for the parser of multipart forms, which the GraphQL server refuses. */
export class Busboy {
  constructor() {
    throw new Error("forms are not accepted");
  }
}
