import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLocatedJson } from "./located-json";

const fault = (text: string) => {
  const read = readLocatedJson(text);
  return read.ok ? null : { ...read.place, message: read.message };
};

describe("a file that is not JSON is refused with line and column", () => {
  test.each([
    ['{\n  "a": 1,\n  "b": }\n', 3, 8, "此处应为一个值"],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, "此处应为逗号或“}”"],
    ['{ "a": [1, 2 }', 1, 14, "此处应为逗号或“]”"],
    ["{ a: 1 }", 1, 3, "此处应为用双引号括起的字段名"],
    ['{ "a" 1 }', 1, 7, "字段名后应为冒号"],
    ['{ "a": "b\nc" }', 1, 8, "文字没有以双引号结束，或含有未转义的换行"],
    ['{ "a": 1', 1, 9, "文件没有写完"],
    ['{ "a": 01 }', 1, 8, "此处应为一个值"],
    ["", 1, 1, "文件没有写完"],
    ["{} {}", 1, 4, "文件到此应已结束，后面多出内容"],
    ['{ "a": 1, }', 1, 11, "此处应为用双引号括起的字段名"],
  ])("%j", (text, line, column, message) => {
    expect(fault(text)).toEqual({ line, column, message });
  });
});

test("everything that JSON writes is read as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = readLocatedJson(JSON.stringify(value, null, 2));
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(JSON.stringify(read.value)).toBe(JSON.stringify(value));
    }),
  );
});

test("a path leads to its line, a missing field to the thing it is missing from", () => {
  const read = readLocatedJson('{\n "list": [\n  { "name": "a" },\n  { "name": "b" }\n ]\n}');
  if (!read.ok) throw new Error(read.message);
  expect(read.placeOf("list[1].name").line).toBe(4);
  expect(read.placeOf("list[1].missing").line).toBe(4);
  expect(read.placeOf("list[1].points[0].due").line).toBe(4);
  expect(read.placeOf("list").line).toBe(2);
  expect(read.placeOf("other").line).toBe(1);
});
