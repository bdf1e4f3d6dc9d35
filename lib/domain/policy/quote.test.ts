import { describe, expect, test } from "vitest";
import { findQuote, findQuotes } from "./quote";

const TEXT = "直接结\n\n算全面纳入。\n统一大病保险  \n险起付线；大病保险。";

describe("a quote is found white space aside", () => {
  test("across a page break", () => {
    const found = findQuote(TEXT, "直接结算全面");
    expect(found).toEqual({ start: 0, end: 8 });
    expect(TEXT.slice(found?.start, found?.end)).toBe("直接结\n\n算全面");
  });

  test("with white space of its own", () => {
    expect(findQuote(TEXT, " 纳 入 ")).toEqual({ start: 8, end: 10 });
  });

  test("within the part named only", () => {
    expect(findQuote(TEXT, "大病保险", 10, 19)).not.toBeNull();
    expect(findQuote(TEXT, "直接结算", 10)).toBeNull();
    expect(findQuote(TEXT, "直接结算", 0, 5)).toBeNull();
  });

  test("at every place where it stands", () => {
    expect(findQuotes(TEXT, "大病保险")).toHaveLength(2);
    expect(findQuotes("三三三", "三三")).toHaveLength(2);
  });

  test("nowhere when it is empty or not there", () => {
    expect(findQuote(TEXT, "  ")).toBeNull();
    expect(findQuote(TEXT, "起付线降低")).toBeNull();
  });
});
