import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from "graphql";
import { date } from "./date.ts";
import { dateTime } from "./dateTime.ts";
import { typeDefs } from "./generated/typeDefs.ts";
import { Node } from "./resolvers/Node.ts";
import { resolvers } from "./resolvers.ts";

type FieldResolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * The schema with its resolvers. Put together by hand, since the tools that do it check, merge and copy all of it
 * in every cold start; here a test does the checking.
 */
export function executableSchema(): GraphQLSchema {
  const schema = buildASTSchema(typeDefs, { assumeValid: true, assumeValidSDL: true });
  for (const [type, fields] of Object.entries(resolvers)) {
    for (const [field, resolve] of Object.entries<FieldResolver>(fields)) {
      fieldOf(schema, type, field).resolve = resolve;
    }
  }
  const node = schema.getType("Node");
  if (isInterfaceType(node)) node.resolveType = Node.__resolveType;
  for (const { name, parseValue, parseLiteral, serialize } of [date, dateTime]) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral, serialize });
  }
  return schema;
}

function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string) {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`the schema has no field ${typeName}.${fieldName} to resolve`);
  return field;
}
