import { describe, expect, test } from "vitest";
import { isReporting, locateClauses } from "./clauses";
import type { Clause, ClauseHeading } from "./document";

const heading = (anchor: string, words: string, depth: number, reports = false): ClauseHeading => ({
  anchor,
  heading: words,
  depth,
  reports,
});

const TEXT = `开头
目  录
第一章  总则
前言
见“第一章 总则”。
第一章  总则
第一节 成就
已有。
## 01

### 统一 标准
标准。
第二章　任务
做。
`;

const HEADINGS = [
  heading("0", "", 1),
  heading("toc", "目 录", 1),
  heading("foreword", "前言", 1),
  heading("1", "第一章 总则", 1),
  heading("1.1", "第一节 成就", 2, true),
  heading("1.1.1", "01 统一 标准", 3),
  heading("2", "第二章 任务", 1),
];

const textOf = ({ start, end }: Clause): string => TEXT.slice(start, end);

describe("clauses are found by their headings", () => {
  const { clauses, findings } = locateClauses(TEXT, HEADINGS);
  const at = (anchor: string): Clause => clauses.find((clause) => clause.anchor === anchor) as Clause;

  test("all of them", () => expect(findings).toEqual([]));

  test("the opening lines end where the first heading begins", () => {
    expect(textOf(at("0"))).toBe("开头\n");
  });

  test("each after the one before it: not in the table of contents, not in the middle of a line", () => {
    expect(at("1").start).toBe(TEXT.lastIndexOf("第一章"));
  });

  test("a clause holds the parts below it and ends at its next equal", () => {
    expect(textOf(at("1"))).toMatch(/^第一章[\s\S]+标准。\n$/);
  });

  test("marks and line breaks of slides within a heading are passed over", () => {
    expect(textOf(at("1.1.1"))).toMatch(/^## 01/);
  });

  test("a part reports when one above it does", () => {
    expect(isReporting(clauses, at("1.1"))).toBe(true);
    expect(isReporting(clauses, at("1.1.1"))).toBe(true);
    expect(isReporting(clauses, at("1"))).toBe(false);
    expect(isReporting(clauses, at("2"))).toBe(false);
  });
});

test("an empty heading can only open the text", () => {
  const { findings } = locateClauses(TEXT, [heading("1", "第一章 总则", 1), heading("2", "", 1)]);
  expect(findings).toMatchObject([{ path: "clauses[1].heading", rule: "heading-not-found" }]);
});
