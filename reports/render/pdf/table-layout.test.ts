import { describe, expect, it } from "vitest";
import type { Column } from "@/lib/domain/reports/report-document";
import { columnWidths, INSET } from "./column-widths";
import { emWidth } from "./em-width";
import { row } from "./sample-words";
import { tableLayout } from "./table-layout";

const PAGE = { width: 156, height: 225 };
const left = (head: string, width?: number): Column => ({ head, align: "left", ...(width ? { width } : {}) });
const right = (head: string): Column => ({ head, align: "right" });

describe("decimal points", () => {
  const columns = [left("地区"), right("数值")];
  const rows = [
    row(["包头市", "1,286.2"]),
    row(["乌海市", "13"]),
    row(["阿拉善盟", "−0.25"]),
    row(["锡林郭勒盟", "—"]),
  ];
  const { insets } = tableLayout({ columns, rows, notes: [] }, PAGE);
  const room = insets.map((line) => line[1] ?? Number.NaN);

  it("stand under one another whatever follows them", () => {
    const size = 10.5;
    expect(room[0]! - room[2]!).toBeCloseTo((emWidth(".25") - emWidth(".2")) * size);
    expect(room[1]! - room[2]!).toBeCloseTo(emWidth(".25") * size);
  });

  it("leave a missing value in the middle of its column", () => {
    expect(insets[3]?.[1]).toBeNull();
  });
});

describe("columns", () => {
  it("take equal shares when nothing is asked for and everything fits", () => {
    const { widths } = columnWidths([right("甲"), right("乙")], [[2, 2]], 400);
    expect(widths).toEqual([200, 200]);
  });

  it("are never narrower than the longest name or figure", () => {
    const columns = [left("统筹区"), ...Array.from({ length: 7 }, () => right("数"))];
    const name = emWidth("莫力达瓦达斡尔族自治旗");
    const { size, widths } = columnWidths(columns, [[name, 3, 3, 3, 3, 3, 3, 3]], 442);
    expect(widths[0]).toBeGreaterThanOrEqual(name * size + 2 * INSET);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(442);
  });

  it("make the type smaller before any figure breaks", () => {
    const columns = [left("统筹区"), ...Array.from({ length: 14 }, () => right("数"))];
    const ems = [[5, ...Array.from({ length: 14 }, () => emWidth("1,581,200"))]];
    expect(columnWidths(columns, ems, 637.8).size).toBeLessThan(10.5);
  });
});

describe("a tall table", () => {
  const columns = [left("地区"), right("数值")];
  const rows = (count: number) => Array.from({ length: count }, () => row(["包头市", "1.0"]));

  it("goes on over the page, one of fourteen areas does not", () => {
    expect(tableLayout({ columns, rows: rows(15), notes: [] }, PAGE).tall).toBe(false);
    expect(tableLayout({ columns, rows: rows(40), notes: [] }, PAGE).tall).toBe(true);
  });

  it("is also one of few rows with long words", () => {
    const words = [left("事项"), left("说明", 4)];
    const long = Array.from({ length: 8 }, () => row(["口径", "说明".repeat(120)]));
    expect(tableLayout({ columns: words, rows: long, notes: [] }, PAGE).tall).toBe(true);
  });
});
