import { expect, test } from "vitest";
import { entityTag, namesTag } from "./entity-tag";

test("a tag tells parts apart, also where they would run together", () => {
  expect(entityTag(["a", "b"])).toBe(entityTag(["a", "b"]));
  expect(entityTag(["ab", ""])).not.toBe(entityTag(["a", "b"]));
  expect(entityTag(["a", "b"])).toMatch(/^"[0-9a-f]{32}"$/);
});

test.each([
  ['"t"', true],
  ['W/"t"', true],
  ['"a", "t"', true],
  ['"a"', false],
  ["t", false],
  ["", false],
  ["*", false],
  [null, false],
])("If-None-Match: %s", (header, names) => expect(namesTag(header, '"t"')).toBe(names));
