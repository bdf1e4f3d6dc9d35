import { expect, test } from "vitest";
import { effectOf, type PreviewLine, previewFinding } from "./draft-preview";

const met = { status: "met", reason: "达到目标 75.0%", asked: "不低于 75%" } as const;
const behind = { status: "behind", reason: "低 1.0 个百分点", asked: "不低于 76%" } as const;

test("a sentence that was not judged before is new, one judged otherwise has changed", () => {
  expect(effectOf(met, null)).toBe("new");
  expect(effectOf(behind, met)).toBe("changed");
  expect(effectOf({ ...met, asked: "不低于 74%" }, met)).toBe("changed");
  expect(effectOf(met, met)).toBe("same");
});

test("a sentence that is judged no more has changed as well", () => {
  const off = { status: null, reason: null, asked: "不低于 75%" };
  expect(effectOf(off, met)).toBe("changed");
  expect(effectOf(off, null)).toBe("none");
});

test("the preview says first what would be new and what would change", () => {
  const line = (effect: PreviewLine["effect"], status: PreviewLine["status"]) =>
    ({ effect, status }) as PreviewLine;
  expect(previewFinding([line("new", "met"), line("new", "behind"), line("changed", "met")])).toBe(
    "新增评价 2 项（1 项已达标，1 项滞后），1 项评价有变化",
  );
  expect(previewFinding([line("same", "met"), line("none", null)])).toBe("不改变任何评价");
});
