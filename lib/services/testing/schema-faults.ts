import type { Schema } from "@/lib/domain/open-interface/schema";

type Named = Readonly<Record<string, Schema>>;

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
};

/** Where a value is not what a description says, by its place. Reads the part of JSON Schema that `Schema` has. */
export function schemaFaults(value: unknown, schema: Schema, named: Named, at = "$"): string[] {
  if (schema.$ref) {
    const target = named[schema.$ref.replace("#/components/schemas/", "")];
    return target ? schemaFaults(value, target, named, at) : [`${at}: no schema ${schema.$ref}`];
  }
  const types = schema.type === undefined ? null : [schema.type].flat();
  const type = typeOf(value);
  if (types && !types.includes(type)) return [`${at}: ${type} is not ${types.join(" or ")}`];
  if (schema.enum && !schema.enum.includes(value as string))
    return [`${at}: ${JSON.stringify(value)} is not among the words`];
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return value.flatMap((item, index) => schemaFaults(item, items, named, `${at}[${index}]`));
  }
  return type === "object" && schema.properties
    ? keyFaults(value as Record<string, unknown>, schema, named, at)
    : [];
}

function keyFaults(value: Record<string, unknown>, schema: Schema, named: Named, at: string): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${at}: no ${key}`),
    ...Object.keys(value)
      .filter((key) => additionalProperties === false && !(key in properties))
      .map((key) => `${at}: ${key} is not described`),
    ...Object.entries(properties).flatMap(([key, property]) =>
      key in value ? schemaFaults(value[key], property, named, `${at}.${key}`) : [],
    ),
  ];
}
