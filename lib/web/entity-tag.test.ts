import { expect, test } from "vitest";
import { entityTag, namesTag, unlessKnown } from "./entity-tag";

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

test("what the caller has already is not read again", async () => {
  let reads = 0;
  const read = async () => {
    reads += 1;
    return new Response("all of it");
  };
  const known = await unlessKnown('"t"', { etag: '"t"' }, read);
  expect([known.status, await known.text(), known.headers.get("etag"), reads]).toEqual([304, "", '"t"', 0]);
  const fresh = await unlessKnown('"s"', { etag: '"t"' }, read);
  expect([fresh.status, await fresh.text(), reads]).toEqual([200, "all of it", 1]);
});
