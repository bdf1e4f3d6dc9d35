import { describe, expect, test } from "vitest";
import { likeness, proposeTargets } from "./propose-targets";

const target = (key: string, ...names: string[]) => ({ key, names });
const unknown = (at: number, label: string, before: string | null, after: string | null) => ({
  at,
  label,
  before,
  after,
});

describe("likeness of labels", () => {
  test("counts shared characters; a label within the other is alike", () => {
    expect(likeness("统筹基金", "统筹基金")).toBe(1);
    expect(likeness("医保统筹", "统筹")).toBe(0.75);
    expect(likeness("征缴保险费", "保险费收入")).toBe(0.6);
    expect(likeness("合计", "个账")).toBe(0);
    expect(likeness("", "合计")).toBe(0);
  });

  test("one character within another label says nothing", () => {
    expect(likeness("人", "参保人数")).toBeLessThan(0.75);
  });
});

describe("proposals", () => {
  const order = ["a", "b", "c", "d"];

  test("by words, by place, and by both, each with its reason", () => {
    const proposals = proposeTargets(
      [unknown(3, "医保统筹", "a", "c"), unknown(9, "全无相似", "c", null)],
      [target("b", "统筹基金", "统筹"), target("d", "合计")],
      order,
    );
    expect(proposals.get(3)).toEqual({ target: "b", why: "名称相近，位置与模板相同" });
    expect(proposals.get(9)).toEqual({ target: "d", why: "位置与模板相同" });
  });

  test("a part is proposed once, to the likelier label", () => {
    const proposals = proposeTargets(
      [unknown(3, "统筹部分资金", "a", "c"), unknown(4, "统筹基金额", "a", "c")],
      [target("b", "统筹基金")],
      order,
    );
    expect([...proposals]).toEqual([[4, { target: "b", why: "名称相近" }]]);
  });

  test("neither where two unknown labels share a place, nor without a known neighbour", () => {
    const open = [target("b", "甲乙")];
    expect(proposeTargets([unknown(3, "子", "a", "c"), unknown(4, "丑", "a", "c")], open, order).size).toBe(
      0,
    );
    expect(proposeTargets([unknown(3, "子", null, null)], open, order).size).toBe(0);
  });
});
