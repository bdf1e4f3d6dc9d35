import { expect, test } from "vitest";
import { submissionFinding } from "./submission-finding";

const found = { counts: { refuse: 3, explain: 2, note: 1 }, publishedAs: 27, replacedBy: 9, replaces: null };
const none = { ...found, counts: { refuse: 0, explain: 0, note: 1 } };

test.each([
  ["reading", "正在读取文件"],
  ["refused", "3 处须更正，没有采用任何数字"],
  ["draft", "2 处须说明，待提交"],
  ["submitted", "待复核"],
  ["reviewed", "待审核"],
  ["returned", "已退回"],
  ["published", "随第 27 次发布生效"],
  ["superseded", "已被第 9 号更正替代"],
  ["withdrawn", "已撤回"],
] as const)("%s: %s", (status, text) => {
  expect(submissionFinding({ ...found, status })).toBe(text);
});

test("a clean draft, and a correction that was published", () => {
  expect(submissionFinding({ ...none, status: "draft" })).toBe("读取无误，待提交");
  const replaces = { id: 5, status: "superseded" } as const;
  expect(submissionFinding({ ...found, status: "published", replaces })).toBe(
    "随第 27 次发布生效，更正第 5 号",
  );
});
