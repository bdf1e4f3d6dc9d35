import { expect, test } from "vitest";
import { resultText } from "./result-text";

test("a result says what became of the file, what is to be done, and what is wrong at which cell, the worst first", () => {
  const text = resultText({
    fileName: "基金.xlsx",
    outcome: "未接收：第 12 号报送须更正",
    next: "请更正后重新放入",
    page: "http://example.test/submissions/12",
    at: "2026-10-20 09:30",
    findings: [
      { severity: "note", place: null, message: "隐藏的工作表未读取", mend: null },
      { severity: "refuse", place: "“居民”F12", message: "不是数字", mend: "请只填数字。" },
    ],
  });
  expect(text.startsWith("\ufeff文件：基金.xlsx\r\n")).toBe(true);
  expect(text.slice(1).split("\r\n")).toEqual([
    "文件：基金.xlsx",
    "结果：未接收：第 12 号报送须更正",
    "下一步：请更正后重新放入",
    "页面：http://example.test/submissions/12",
    "时间：2026-10-20 09:30",
    "",
    "须更正 1 条",
    "1. “居民”F12：不是数字",
    "   改法：请只填数字。",
    "",
    "提示 1 条",
    "1. 隐藏的工作表未读取",
    "",
  ]);
});
