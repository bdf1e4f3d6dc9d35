import { describe, expect, it, vi } from "vitest";
import { collect, collectWorkbook } from "./corpus/collect";
import { temporaryFiles } from "./corpus/temporary-files";
import { readCsv } from "./read-csv";
import { READ_LIMITS } from "./read-limits";

vi.setConfig({ testTimeout: 30_000 });

const file = temporaryFiles();

const read = async (content: Buffer | string, limits = {}) =>
  collect(readCsv(await file(content), "一季度.csv", { ...READ_LIMITS, ...limits }));

async function rows(content: Buffer | string): Promise<string[][]> {
  const { sheets } = await collectWorkbook(readCsv(await file(content), "一季度.csv"));
  const grid: string[][] = [];
  for (const { row, column, content: cell } of sheets[0]?.cells ?? []) {
    grid[row - 1] ??= [];
    (grid[row - 1] as string[])[column - 1] = cell.text;
  }
  return grid;
}

describe("CSV", () => {
  it("is one sheet of text cells with the file's name", async () => {
    expect(await read("地区,参保人数\n呼和浩特,0100\n")).toEqual({
      sheets: [
        {
          name: "一季度.csv",
          hidden: false,
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          cells: [
            { row: 1, column: 1, content: { kind: "text", text: "地区" }, formula: false },
            { row: 1, column: 2, content: { kind: "text", text: "参保人数" }, formula: false },
            { row: 2, column: 1, content: { kind: "text", text: "呼和浩特" }, formula: false },
            { row: 2, column: 2, content: { kind: "text", text: "0100" }, formula: false },
          ],
        },
      ],
      notes: {
        kind: "csv",
        macros: false,
        externalLinks: 0,
        veryHiddenSheets: [],
        skippedSheets: [],
        encoding: "utf-8",
        delimiter: ",",
      },
    });
  });

  it("keeps quoted commas, quotes and line breaks, and empty fields and rows in their place", async () => {
    expect(await rows('"a,b","c ""d"""\r\n\r\n,"x\r\ny"\r\n')).toEqual([
      ["a,b", 'c "d"'],
      undefined,
      [undefined, "x\ny"],
    ]);
  });

  it("reads old and mixed line ends and a last line without one", async () => {
    expect(await rows("a,b\rc,d\r\ne,f\ng,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("keeps its rows apart wherever a chunk of the file ends", async () => {
    const line = (index: number) => `${index},"第 ${index} 行，""引号""\r\n续行",x\r\n`;
    const content = Array.from({ length: 20_000 }, (_, index) => line(index)).join("");
    const grid = await rows(content);
    expect(grid.length).toBe(20_000);
    expect(grid.every((row, index) => row.join("|") === `${index}|第 ${index} 行，"引号"\n续行|x`)).toBe(
      true,
    );
  });
});

describe("the encoding", () => {
  const gb = Buffer.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xd2, 0xbd, 0xb1, 0xa3, 0x0a]); // 地区,医保
  const encodingOf = async (content: Buffer | string) => {
    const outcome = await read(content);
    return "notes" in outcome
      ? [outcome.notes.encoding, outcome.sheets[0]?.cells[0]?.content.text]
      : outcome.code;
  };

  it.each([
    ["UTF-8", Buffer.from("地区,医保\n"), ["utf-8", "地区"]],
    ["UTF-8 with its mark", Buffer.from("\ufeff地区,医保\n"), ["utf-8", "地区"]],
    [
      "UTF-16 with its mark, as “Unicode 文本”",
      Buffer.from("\ufeff地区\t医保\n", "utf16le"),
      ["utf-16le", "地区"],
    ],
    ["big-endian UTF-16", Buffer.from("\ufeff地区\n", "utf16le").swap16(), ["utf-16be", "地区"]],
    ["GBK", gb, ["gb18030", "地区"]],
    [
      "GB18030 with a rare name",
      Buffer.concat([Buffer.from([0x95, 0x32, 0xb7, 0x36]), gb]),
      ["gb18030", "𠈒地区"],
    ],
    ["ASCII", Buffer.from("a,b\n"), ["utf-8", "a"]],
  ])("is told apart: %s", async (_, content, expected) => {
    expect(await encodingOf(content)).toEqual(expected);
  });

  it("is judged by the whole file, not its beginning", async () => {
    expect(await encodingOf(Buffer.concat([Buffer.from("a,b\n".repeat(100_000)), gb]))).toEqual([
      "gb18030",
      "a",
    ]);
  });

  it.each([
    [
      "UTF-8 with a broken spot",
      Buffer.concat([Buffer.from("地区,参保人数\n呼和浩特,1\n"), Buffer.from([0xff, 0x0a])]),
    ],
    ["UTF-8 cut inside a character", Buffer.from("地区,参保人数\n呼和浩特").subarray(0, -1)],
    ["a mark that the rest does not honour", Buffer.concat([Buffer.from("\ufeff"), gb])],
    ["neither", Buffer.from([0x41, 0xff, 0xff, 0x0a])],
  ])("is refused rather than guessed: %s", async (_, content) => {
    expect(await encodingOf(content)).toBe("unknown-encoding");
  });

  it("of binary content is refused", async () => {
    expect(await encodingOf(Buffer.from(`a,b\n${"x".repeat(5000)}\0\n`))).toBe("unknown-format");
  });
});

describe("the delimiter", () => {
  it.each([
    ["commas", "地区,人数\n甲,1\n", ",", 2],
    [
      "tabs beside amounts with thousands separators",
      "地区\t金额\n甲\t1,234.50\n乙\t1,000,234.50\n丙\t3\n",
      "\t",
      2,
    ],
    ["semicolons", "地区;金额\n甲;1,5\n乙;2\n", ";", 2],
    ["one column", "地区\n甲\n", ",", 1],
    ["one line", "甲\t乙\t丙", "\t", 3],
    [
      "commas under a title of one cell",
      "2024年一季度报表\n单位：万元\n地区,人数,金额\n甲,1,2\n乙,3,4\n",
      ",",
      3,
    ],
  ])("is found: %s", async (_, content, delimiter, columns) => {
    const outcome = await read(content);
    if (!("notes" in outcome)) throw new Error(outcome.message);
    expect(outcome.notes.delimiter).toBe(delimiter);
    expect(Math.max(...(outcome.sheets[0]?.cells.map(({ column }) => column) ?? []))).toBe(columns);
  });
});

describe("what is wrong with a CSV is said", () => {
  it.each([
    ["unbalanced-quotes", 'a,b\n1,"never closed\n2,3\n', {}, "第 2 行"],
    ["unbalanced-quotes", 'a,b\n"x"y,2\n', {}, "第 2 行"],
    ["too-many-rows", "a\nb\nc\n", { rows: 2 }, "A3"],
    ["too-many-columns", "a,b,c\n", { columns: 2 }, "C1"],
    ["too-many-cells", "a,b\nc,d\n", { cells: 3 }, "3"],
    ["text-too-long", "a,医疗保障\n", { textLength: 3 }, "B1"],
  ])("%s: %j", async (code, content, limits, where) => {
    expect(await read(content, limits)).toMatchObject({ code, message: expect.stringContaining(where) });
  });

  it("also when a quote swallows megabytes", async () => {
    expect(await read(`a,b\n"${"x,y\n".repeat(2_000_000)}`)).toMatchObject({ code: "unbalanced-quotes" });
  });
});
