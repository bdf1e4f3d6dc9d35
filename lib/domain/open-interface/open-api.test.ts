import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ANSWER_SCHEMAS } from "./answer-schemas";
import { openApi } from "./open-api";
import type { OpenRoute } from "./open-route";
import { OPEN_ROUTES } from "./open-routes";
import { readParameters } from "./parameter";
import { COMMITMENT_COLUMNS } from "./register-columns";
import type { Schema } from "./schema";

const described = openApi("http://example.test");
const ROUTES = Object.entries<OpenRoute>(OPEN_ROUTES);

/** Addresses that are served, as the description writes them. */
const served = (): string[] =>
  readdirSync(fileURLToPath(new URL("../../../app/api/v1", import.meta.url)), { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith("/route.ts") && !name.startsWith("[...unknown]"))
    .map(
      (name) =>
        `/${name
          .replace(/\/route\.ts$/, "")
          .replaceAll("[", "{")
          .replaceAll("]", "}")}`,
    );

const refsIn = (value: unknown): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]) => (key === "$ref" ? [String(item)] : refsIn(item)));

describe("the description of the open interface", () => {
  test("names every route that is served, and no other", () => {
    expect(Object.keys(described.paths).sort()).toEqual(served().sort());
  });

  test("refers to nothing that it does not hold", () => {
    const names = Object.keys(ANSWER_SCHEMAS).map((name) => `#/components/schemas/${name}`);
    expect(refsIn(described).filter((reference) => !names.includes(reference))).toEqual([]);
  });

  test("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  });

  test.each(ROUTES)("%s: what stands in braces is described, and its example is accepted", (_name, route) => {
    const inBraces = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(route.inPath.map(({ name }) => name)).toEqual(inBraces);
    const query = new URL(`http://example.test${route.example}`).searchParams;
    readParameters(route.parameters, query);
    for (const parameter of [...route.parameters, ...route.inPath])
      readParameters([parameter], [[parameter.name, parameter.example]]);
  });

  test("every property says in words what it is", () => {
    const mute = (schema: Schema, at: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
        ...(property.description || property.properties || property.$ref ? [] : [`${at}.${name}`]),
        ...mute(property, `${at}.${name}`),
      ]),
      ...(schema.items ? mute(schema.items, `${at}[]`) : []),
    ];
    expect(Object.entries(ANSWER_SCHEMAS).flatMap(([name, schema]) => mute(schema, name))).toEqual([]);
  });
});

test("a table of commitments has a column for every key of its JSON", () => {
  expect(COMMITMENT_COLUMNS.map(([head]) => head)).toEqual(
    Object.keys(ANSWER_SCHEMAS.Commitment.properties ?? {}),
  );
});
