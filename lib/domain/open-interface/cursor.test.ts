import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorFor, cursorText, parseCursor } from "./cursor";

test("a cursor is read back as it was written, and fits into an address", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.string(),
      fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }),
      (asOf, question, after) => {
        const text = cursorText({ asOf, question, after });
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(parseCursor(text)).toEqual({ asOf, question, after });
      },
    ),
  );
});

test("anything else is none", () => {
  fc.assert(fc.property(fc.string(), (text) => parseCursor(text) === null));
  for (const made of ['["1","q","a"]', '[1,"q"]', '[-1,"q","a"]', '[1,2,"a"]', '[1,"q",null]', "{}", "null"])
    expect(parseCursor(btoa(made))).toBeNull();
});

test("it is refused for another question or another list", () => {
  const text = cursorText({ asOf: 3, question: "q", after: ["a", "b"] });
  expect(cursorFor(text, "q", 2).after).toEqual(["a", "b"]);
  expect(() => cursorFor(text, "other", 2)).toThrow("另一组查询条件");
  expect(() => cursorFor(text, "q", 3)).toThrow("不是本接口");
  expect(() => cursorFor("???", "q", 2)).toThrow(expect.objectContaining({ parameter: "cursor" }));
});
