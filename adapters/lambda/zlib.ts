/** Stands in the bundle of graphql for node:zlib, which the web's classes ask for formats; no body there has one. */
export default {};
