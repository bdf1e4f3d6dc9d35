import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvField, csvText } from "./csv";

describe("what a spreadsheet would run is text", () => {
  test.each([
    ["=1+1", `"'=1+1"`],
    ["+86", `"'+86"`],
    ["-1+cmd|' /C calc'!A0", `"'-1+cmd|' /C calc'!A0"`],
    ["@sum", `"'@sum"`],
    ["\tx", `"'\tx"`],
    ["\rx", `"'\rx"`],
    ["＝1", `"'＝1"`],
    ["-", `"'-"`],
    ["-1e5", `"'-1e5"`],
  ])("%j", (text, field) => expect(csvField(text)).toBe(field));

  test("and nothing else is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = csvField(text).slice(1, -1).replaceAll('""', '"');
        expect(inner.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
        if (!/^-?\d+(\.\d+)?$/.test(inner)) expect(inner).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  test.each(["-123.45", "0.7123", "-7"])("the number %s stays a number", (text) =>
    expect(csvField(text)).toBe(`"${text}"`),
  );
});

test("a file has its mark, its head and quoted fields; a missing value is empty", () => {
  const rows = [
    { name: '他说"好"，', value: null },
    { name: "两\n行", value: "1" },
  ];
  const text = csvText<(typeof rows)[number]>(
    [
      ["名称", ({ name }) => name],
      ["值", ({ value }) => value],
    ],
    rows,
  );
  expect(text).toBe('\uFEFF"名称","值"\r\n"他说""好""，",""\r\n"两\n行","1"\r\n');
});
