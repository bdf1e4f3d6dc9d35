import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { parseCellReference, parseRangeReference } from "./cell-reference";

describe("parseCellReference", () => {
  it("undoes cellAddress for every cell of a sheet", () => {
    const row = fc.integer({ min: 1, max: 1_048_576 });
    const column = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(row, column, (r, c) => {
        expect(parseCellReference(cellAddress(r, c))).toEqual({ row: r, column: c });
      }),
    );
  });

  it.each(["", "A", "1", "A0", "A01", "XFE1", "A1048577", "A1B", "A-1", "Ａ1", "AAAAAAAAAAAA1", "A１"])(
    "takes %j for no cell",
    (reference) => {
      expect(parseCellReference(reference)).toBeUndefined();
    },
  );
});

describe("parseRangeReference", () => {
  it("orders its corners and takes a single cell", () => {
    expect(parseRangeReference("$C$3:A1")).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(parseRangeReference("B2")).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    expect(parseRangeReference("A:C")).toBeUndefined();
  });
});
